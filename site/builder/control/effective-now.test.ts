import { expect, test } from 'vitest'
import { effectiveNow } from './effective-now.ts'

const at = (time: string) => new Date(`2026-03-04T${time}:00.000Z`)

test.each([
  ['the clock, before there is a release', at('10:00'), undefined, at('10:00')],
  ['the clock, when it is ahead of the live release', at('10:00'), at('09:00'), at('10:00')],
  ['the live release’s instant, when the clock was set back a little', at('10:00'), at('10:05'), at('10:05')],
  [
    'the clock, when the live release was made by one that was days ahead',
    at('10:00'),
    new Date('2030-01-01T00:00:00.000Z'),
    at('10:00'),
  ],
])('now is %s', (_what, clock, fetchedAt, now) => {
  expect(effectiveNow(clock, fetchedAt)).toEqual(now)
})
