import { afterEach, describe, expect, test, vi } from 'vitest'
import { parseDay, parseInstant, parseWhen, readEndTime } from './parse-when.ts'

/** A Monday, at ten in the morning in Mississippi. */
const monday = { now: new Date('2027-10-04T15:00:00Z'), zone: 'America/Chicago' }

describe.each(['Asia/Tokyo', 'UTC', 'America/Chicago'])('on a machine in %s', (machine) => {
  afterEach(() => vi.unstubAllEnvs())

  test.each([
    ['10/6/27 2pm', '2027-10-06', '14:00'],
    ['10/6/2027 2:30 PM', '2027-10-06', '14:30'],
    ['10-6-27 9am', '2027-10-06', '09:00'],
    ['10/6 2pm', '2027-10-06', '14:00'],
    ['6/10/27 noon', '2027-06-10', '12:00'],
    ['2027-10-06 14:00', '2027-10-06', '14:00'],
    ['2027-10-06T14:00', '2027-10-06', '14:00'],
    ['2027/10/06 2 p.m.', '2027-10-06', '14:00'],
    ['2027-10-06T19:00:00.000Z', '2027-10-06', '14:00'],
    ['2027-10-06T14:00:00-05:00', '2027-10-06', '14:00'],
    ['Oct 6 2027 2pm', '2027-10-06', '14:00'],
    ['Oct 6, 2 p.m.', '2027-10-06', '14:00'],
    ['Oct. 6th at 2:30', '2027-10-06', '14:30'],
    ['6 Oct, 2 p.m.', '2027-10-06', '14:00'],
    ['6 October 2027 at 14:00', '2027-10-06', '14:00'],
    ['6th of October, 10am', '2027-10-06', '10:00'],
    ['October 6, ’27 9:00 A.M.', '2027-10-06', '09:00'],
    ['Oct 6 10 am', '2027-10-06', '10:00'],
    ['2:30pm Oct 6', '2027-10-06', '14:30'],
    ['2pm on Wednesday, October 6', '2027-10-06', '14:00'],
    ['Wednesday, October 6, 2027, 2:00 p.m. Central', '2027-10-06', '14:00'],
    ['Wed, Oct 6 · 2:00 p.m. Central', '2027-10-06', '14:00'],
    ['Mar 4, 2028 9:30 AM', '2028-03-04', '09:30'],
    ['tomorrow 9:30', '2027-10-05', '09:30'],
    ['tomorrow at 2', '2027-10-05', '14:00'],
    ['tomorrow morning', '2027-10-05', '08:00'],
    ['tomorrow morning at 9', '2027-10-05', '09:00'],
    ['tomorrow evening at 7', '2027-10-05', '19:00'],
    ['tonight at 8', '2027-10-04', '20:00'],
    ['today noon', '2027-10-04', '12:00'],
    ['the day after tomorrow, 9', '2027-10-06', '09:00'],
    ['Thursday at 2', '2027-10-07', '14:00'],
    ['this thursday 2pm', '2027-10-07', '14:00'],
    ['Thursday next week at 2', '2027-10-14', '14:00'],
    ['next week Thursday at 2', '2027-10-14', '14:00'],
    ['next Monday at 9', '2027-10-11', '09:00'],
    ['in 3 days at 9', '2027-10-07', '09:00'],
    ['two weeks from today at noon', '2027-10-18', '12:00'],
    ['in two hours', '2027-10-04', '12:00'],
    ['for two hours', '2027-10-04', '12:00'],
    ['in 90 minutes', '2027-10-04', '11:30'],
    ['in half an hour', '2027-10-04', '10:30'],
    ['now', '2027-10-04', '10:00'],
    ['10/6/27 1430', '2027-10-06', '14:30'],
    ['10/6/27 0900', '2027-10-06', '09:00'],
    ['10/6/27 930am', '2027-10-06', '09:30'],
    ['10/6/27 2p', '2027-10-06', '14:00'],
    ['10/6/27 midnight', '2027-10-06', '00:00'],
    ['10/6/27 12 noon', '2027-10-06', '12:00'],
    ['10/6/27 12am', '2027-10-06', '00:00'],
    ['10/6/27 12:15', '2027-10-06', '12:15'],
    ['1/5 9am', '2028-01-05', '09:00'],
    ['6-Oct-27 9am', '2027-10-06', '09:00'],
    ['10/6/27 14h', '2027-10-06', '14:00'],
    ['10/6/27 9h30', '2027-10-06', '09:30'],
    ['10/6/27 midday', '2027-10-06', '12:00'],
    ['weds 2pm', '2027-10-06', '14:00'],
    ['13.10.2027 9am', '2027-10-13', '09:00'],
    ['2/29 9am', '2028-02-29', '09:00'],
  ])('“%s” is read', (typed, date, time) => {
    vi.stubEnv('TZ', machine)
    expect(parseWhen(typed, monday)).toMatchObject({ date, time })
  })
})

test.each([
  ['2-3:30pm', '14:00', '15:30'],
  ['9:00–10:30 a.m.', '09:00', '10:30'],
  ['11:00 a.m.–1:00 p.m.', '11:00', '13:00'],
  ['11-1pm', '11:00', '13:00'],
  ['10 to 2', '10:00', '14:00'],
  ['6-8', '18:00', '20:00'],
  ['9 until noon', '09:00', '12:00'],
  ['9-5pm', '09:00', '17:00'],
  ['from 1:00 to 3:30', '13:00', '15:30'],
])('of “%s” both times are read', (typed, time, endTime) => {
  expect(parseWhen(typed, monday)).toEqual({ time, endTime })
})

test.each([
  ['2:30pm CT', 'America/Chicago'],
  ['2:30 PM Eastern', 'America/New_York'],
  ['2:30pm EST', 'America/New_York'],
  ['2:30 p.m. Mountain time', 'America/Denver'],
  ['2:30 p.m. PT', 'America/Los_Angeles'],
])('“%s” names its zone', (typed, zone) => {
  expect(parseWhen(typed, monday)).toEqual({ time: '14:30', zone })
})

test.each([
  ['13/6/27 2pm', 'There is no month 13.'],
  ['2/30/27 2pm', 'February has 28 days'],
  ['Feb 30 2pm', 'February has'],
  ['10/6/27 13pm', 'There is no 13 p.m.'],
  ['10/6/27 25:00', 'There is no 25:00'],
  ['10/6/27 9:75', 'an hour has 60 minutes'],
  ['Thursday, October 6, 2027 2pm', 'October 6, 2027 is no Thursday'],
  ['October 2027', 'Which day of October?'],
  ['soon', '“soon” is no date or time'],
  ['-1', '“-1” is no date or time'],
  ['tomorrow –2pm', '“-2pm” can’t be read'],
  ['October 6 2pm or so', '“or so” can’t be read'],
  ['tomorrow afternoon', 'Write the hour too'],
  ['Oct 6 27', 'There is no 27 on the clock'],
  ['10/6/0027 2pm', 'The year 27 can’t be meant'],
  ['2027-02-30T19:00:00Z', 'There is no February 30'],
  ['0001-01-01T00:00:00Z', 'The year 1 can’t be meant'],
  ['2pm 4pm 10/6/27', '“4pm” can’t be read'],
  ['last Thursday 2pm', 'Write the date of a day in the past'],
])('“%s” is refused with a reason', (typed, reason) => {
  expect(parseWhen(typed, monday)).toEqual({ refused: expect.stringContaining(reason) as string })
})

test.each([
  [
    'next Thursday at 2',
    [
      { date: '2027-10-07', time: '14:00' },
      { date: '2027-10-14', time: '14:00' },
    ],
  ],
  [
    'Monday 9am',
    [
      { date: '2027-10-04', time: '09:00' },
      { date: '2027-10-11', time: '09:00' },
    ],
  ],
  ['6.10.2027', [{ date: '2027-06-10' }, { date: '2027-10-06' }]],
  ['9/30', [{ date: '2027-09-30' }, { date: '2028-09-30' }]],
  ['9 Oct 6', [{ date: '2027-10-09' }, { date: '2027-10-06' }]],
])('“%s” can be two days, and both are offered', (typed, choices) => {
  expect(parseWhen(typed, monday)).toMatchObject({ refused: expect.any(String) as string, choices })
})

test('next Thursday is clear once both readings are the same day', () => {
  const friday = { ...monday, now: new Date('2027-10-08T15:00:00Z') }
  expect(parseWhen('next Thursday at 2', friday)).toEqual({ date: '2027-10-14', time: '14:00' })
})

test('an instant needs its day and its time: a missing time is never midnight', () => {
  expect(parseInstant('10/6/27 2pm', monday)).toMatchObject({ instant: '2027-10-06T19:00:00.000Z' })
  expect(parseInstant('10/6/27 2pm ET', monday)).toMatchObject({
    instant: '2027-10-06T18:00:00.000Z',
    zone: 'America/New_York',
  })
  expect(parseInstant('October 6, 2–3:30 p.m.', monday)).toMatchObject({ endsAt: '2027-10-06T20:30:00.000Z' })
  expect(parseInstant('Oct 6 2027', monday)).toEqual({
    refused: expect.stringContaining('Write the time too') as string,
  })
  expect(parseInstant('2027-10-06', monday)).toEqual({ refused: expect.stringContaining('Write the time') as string })
  expect(parseInstant('2pm', monday)).toEqual({ refused: expect.stringContaining('Write the day too') as string })
})

test('hours that the clocks skip or show twice are refused with a sentence', () => {
  expect(parseInstant('Sunday, March 14, 2027, 2:30 AM', monday)).toEqual({
    refused: expect.stringContaining('There is no 2:30 a.m. on Sunday, March 14, 2027') as string,
  })
  expect(parseInstant('11/7/27 1:30am', monday)).toEqual({
    refused: expect.stringContaining('1:30 a.m. comes twice') as string,
  })
})

test('a day takes no time', () => {
  expect(parseDay('Apr 7', monday)).toEqual({ date: '2028-04-07' })
  expect(parseDay('4/7/28 9am', monday)).toEqual({
    refused: expect.stringContaining('Only a day belongs here') as string,
  })
})

test.each([
  ['3:30', '14:00', '15:30'],
  ['12', '09:00', '12:00'],
  ['8', '18:00', '20:00'],
  ['9', '18:00', '21:00'],
  ['3:30', '09:00', '15:30'],
  ['5pm', '09:00', '17:00'],
  ['10:30', '09:00', '10:30'],
])('“%s” after %s ends at %s', (typed, start, end) => expect(readEndTime(typed, start)).toBe(end))
