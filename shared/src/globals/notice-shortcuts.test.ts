import { expect, test } from 'vitest'
import { noticeShortcuts } from './notice-shortcuts.ts'

const now = new Date('2027-11-06T20:10:30Z')
const instants = (from?: string) => noticeShortcuts(from, now, 'America/Chicago').map(({ instant }) => instant)

test('a notice that appears at once counts from now, over the night of 25 hours too', () => {
  expect(instants()).toEqual(['2027-11-06T22:11:00.000Z', '2027-11-07T14:00:00.000Z', '2027-11-13T14:00:00.000Z'])
})

test('a notice that appears later counts from then', () => {
  expect(instants('2027-11-10T15:00:00Z').slice(0, 2)).toEqual(['2027-11-10T17:00:00.000Z', '2027-11-11T14:00:00.000Z'])
})
