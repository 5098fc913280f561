import { expect, test } from 'vitest'
import { endAfterMove, endTimeAfterMove, formatLength, parseEnd } from './ends.ts'

const context = { now: new Date('2027-10-04T15:00:00Z'), zone: 'America/Chicago' }
const twoOClock = '2027-10-06T19:00:00.000Z'

test('the end keeps the length when the start moves, over the change of the clocks too', () => {
  expect(endAfterMove(twoOClock, '2027-11-10T15:00:00.000Z', '2027-10-06T20:30:00.000Z')).toBe(
    '2027-11-10T16:30:00.000Z',
  )
})

test.each([
  ['no end', twoOClock, twoOClock, null],
  ['an end before the start', twoOClock, '2027-11-10T15:00:00.000Z', '2027-10-06T18:00:00.000Z'],
  ['a start that can’t be read', 'soon', twoOClock, '2027-10-06T20:30:00.000Z'],
])('%s doesn’t follow', (_, from, to, end) => expect(endAfterMove(from, to, end)).toBeUndefined())

test('the end of a conference day follows within its day', () => {
  expect(endTimeAfterMove('09:00', '13:00', '12:15')).toBe('16:15')
  expect(endTimeAfterMove('09:00', '22:00', '12:15')).toBeUndefined()
})

test.each([
  ['3:30', '2027-10-06T20:30:00.000Z'],
  ['3:30 p.m.', '2027-10-06T20:30:00.000Z'],
  ['90 minutes', '2027-10-06T20:30:00.000Z'],
  ['for two hours', '2027-10-06T21:00:00.000Z'],
  ['4:30 ET', '2027-10-06T20:30:00.000Z'],
  ['10/7/27 noon', '2027-10-07T17:00:00.000Z'],
])('“%s” ends what starts at two', (typed, instant) => {
  expect(parseEnd(typed, twoOClock, context)).toEqual({ instant })
})

test('a time alone needs a start', () => {
  expect(parseEnd('3:30', undefined, context)).toEqual({ refused: 'Write first when it starts.' })
  expect(parseEnd('later', twoOClock, context)).toEqual({
    refused: expect.stringContaining('no date or time') as string,
  })
})

test.each([
  [45, '45 minutes'],
  [60, '1 hour'],
  [150, '2 hours 30 minutes'],
])('%i minutes are %s', (minutes, words) => expect(formatLength(minutes)).toBe(words))
