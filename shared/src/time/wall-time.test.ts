import { afterEach, describe, expect, test, vi } from 'vitest'
import { instantOf, minutesBehindUtc, problemWithWallTime, readWallTime, wallTimeOf } from './wall-time.ts'

const central = (date: string, time: string) => ({ date, time, zone: 'America/Chicago' })

describe.each(['Asia/Tokyo', 'UTC', 'America/Chicago'])('on a machine in %s', (machine) => {
  afterEach(() => vi.unstubAllEnvs())

  test.each([
    ['in summer time, before the clocks go back', '2018-10-26', '09:00', '2018-10-26T14:00:00.000Z'],
    ['in winter time, after the clocks went back', '2018-11-07', '09:00', '2018-11-07T15:00:00.000Z'],
    [
      'the last second before the skipped hour is the minute before it',
      '2018-03-11',
      '01:59',
      '2018-03-11T07:59:00.000Z',
    ],
    ['right after the skipped hour', '2018-03-11', '03:00', '2018-03-11T08:00:00.000Z'],
    ['right after the hour that came twice', '2018-11-04', '02:00', '2018-11-04T08:00:00.000Z'],
    ['at midnight', '2018-11-07', '00:00', '2018-11-07T06:00:00.000Z'],
    ['on the last minute of a year', '2018-12-31', '23:59', '2019-01-01T05:59:00.000Z'],
  ])('%s', (_, date, time, instant) => {
    vi.stubEnv('TZ', machine)
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(machine)
    expect(readWallTime(central(date, time))).toEqual({ kind: 'once', instant })
    expect(wallTimeOf(instant, 'America/Chicago')).toEqual(central(date, time))
    expect(problemWithWallTime(central(date, time))).toBeUndefined()
  })
})

test('a time that the clocks skip in spring is explained to the editor', () => {
  expect(readWallTime(central('2027-03-14', '02:30'))).toEqual({
    kind: 'skipped',
    before: '2027-03-14T07:30:00.000Z',
    after: '2027-03-14T08:30:00.000Z',
  })
  expect(problemWithWallTime(central('2027-03-14', '02:30'))).toBe(
    'There is no 2:30 a.m. on Sunday, March 14, 2027: the clocks go forward that night and skip it. Choose another time; 3:30 a.m. is the same moment by the clocks that have been changed.',
  )
  expect(instantOf(central('2027-03-14', '02:30'))).toBe('2027-03-14T08:30:00.000Z')
})

test('a time that comes twice in autumn is asked about', () => {
  expect(readWallTime(central('2026-11-01', '01:30'))).toEqual({
    kind: 'twice',
    first: '2026-11-01T06:30:00.000Z',
    second: '2026-11-01T07:30:00.000Z',
  })
  expect(problemWithWallTime(central('2026-11-01', '01:30'))).toContain(
    '1:30 a.m. comes twice on Sunday, November 1, 2026',
  )
  expect(instantOf(central('2026-11-01', '01:30'))).toBe('2026-11-01T06:30:00.000Z')
})

test('what is not a date or a time is refused', () => {
  expect(() => readWallTime(central('2018-02-30', '09:00'))).toThrow(RangeError)
  expect(() => readWallTime(central('2018-02-28', '25:00'))).toThrow(RangeError)
})

test.each([
  ['2026-07-01T12:00:00Z', 'America/Chicago', 300],
  ['2026-12-01T12:00:00Z', 'America/Chicago', 360],
  ['2026-12-01T12:00:00Z', 'Asia/Kolkata', -330],
])('at %s the clocks of %s are %i minutes behind UTC', (instant, zone, minutes) => {
  expect(minutesBehindUtc(instant, zone)).toBe(minutes)
})
