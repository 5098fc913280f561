import { afterEach, expect, test, vi } from 'vitest'
import { clockOf } from './clock.ts'

afterEach(() => void vi.useRealTimers())

test('the machine’s clock is the one that is read when no other is given', () => {
  vi.useFakeTimers({ now: new Date('2026-06-01T12:00:00Z') })
  expect(clockOf()()).toEqual(new Date('2026-06-01T12:00:00Z'))
})

test('a clock that stands still tells the instant at which it stands', () => {
  expect(clockOf(new Date('2018-10-26T14:00:00Z'))()).toEqual(new Date('2018-10-26T14:00:00Z'))
})
