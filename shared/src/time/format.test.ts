import { afterEach, describe, expect, test, vi } from 'vitest'
import { formatClock } from './clock.ts'
import {
  zoneLabel,
  formatBriefDates,
  formatBriefDay,
  formatBriefDateTime,
  formatDate,
  formatDates,
  formatDateTime,
  formatRange,
} from './format.ts'

const central = 'America/Chicago'

describe.each(['Asia/Tokyo', 'UTC', 'America/Chicago'])('on a machine in %s', (machine) => {
  afterEach(() => vi.unstubAllEnvs())

  test.each([
    ['a start alone', '2018-10-26T14:00:00.000Z', undefined, 'Friday, October 26, 2018, 9:00 a.m. Central'],
    [
      'within a morning',
      '2018-10-26T14:00:00Z',
      '2018-10-26T15:30:00Z',
      'Friday, October 26, 2018, 9:00–10:30 a.m. Central',
    ],
    [
      'over noon',
      '2018-10-26T16:00:00Z',
      '2018-10-26T18:00:00Z',
      'Friday, October 26, 2018, 11:00 a.m.–1:00 p.m. Central',
    ],
    [
      'until noon',
      '2018-11-07T15:00:00Z',
      '2018-11-07T18:00:00Z',
      'Wednesday, November 7, 2018, 9:00 a.m.–noon Central',
    ],
    [
      'over midnight',
      '2018-11-07T23:00:00Z',
      '2018-11-08T07:00:00Z',
      'Wednesday, November 7, 2018, 5:00 p.m. Central, to Thursday, November 8, 2018, 1:00 a.m. Central',
    ],
    [
      'over the year’s end',
      '2019-01-01T05:00:00Z',
      '2019-01-01T07:00:00Z',
      'Monday, December 31, 2018, 11:00 p.m. Central, to Tuesday, January 1, 2019, 1:00 a.m. Central',
    ],
    [
      'over the hour that comes twice',
      '2018-11-04T06:45:00Z',
      '2018-11-04T07:15:00Z',
      'Sunday, November 4, 2018, 1:45 a.m. Central, to Sunday, November 4, 2018, 1:15 a.m. Central',
    ],
  ])('%s', (_, start, end, words) => {
    vi.stubEnv('TZ', machine)
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(machine)
    expect(formatRange(start, end, central)).toBe(words)
  })

  test('an all-day date is the same day for everyone', () => {
    vi.stubEnv('TZ', machine)
    expect(formatDate('2018-11-07')).toBe('Wednesday, November 7, 2018')
  })
})

test('a webinar in another zone names that zone', () => {
  expect(formatDateTime('2018-10-26T14:00:00Z', 'America/New_York')).toBe(
    'Friday, October 26, 2018, 10:00 a.m. Eastern',
  )
  expect(zoneLabel('Pacific/Auckland')).toBe('Pacific/Auckland')
})

test.each([
  ['00:00', 'midnight'],
  ['00:05', '12:05 a.m.'],
  ['09:00', '9:00 a.m.'],
  ['12:00', 'noon'],
  ['12:30', '12:30 p.m.'],
  ['23:59', '11:59 p.m.'],
])('%s is written %s', (time, words) => expect(formatClock(time)).toBe(words))

test.each([
  ['one day', ['2018-11-07'], 'November 7, 2018'],
  ['days of one month', ['2018-11-08', '2018-11-09'], 'November 8–9, 2018'],
  ['days of two months', ['2018-11-30', '2018-12-01'], 'November 30–December 1, 2018'],
  ['days of two years', ['2018-12-31', '2019-01-01', '2019-01-02'], 'December 31, 2018–January 2, 2019'],
  ['days apart', ['2027-04-07', '2027-04-20'], 'April 7 and 20, 2027'],
  ['days apart, in two months', ['2027-04-30', '2027-05-02'], 'April 30 and May 2, 2027'],
  ['two days and one apart', ['2027-04-07', '2027-04-08', '2027-04-20'], 'April 7–8 and 20, 2027'],
  ['three days apart', ['2027-04-07', '2027-04-14', '2027-05-20'], 'April 7, 14 and May 20, 2027'],
  ['days apart, in two years', ['2026-12-30', '2027-01-06'], 'December 30, 2026 and January 6, 2027'],
])('%s', (_, days, words) => expect(formatDates(days)).toBe(words))

test.each([
  ['one day', ['2026-12-01'], {}, 'Tue, Dec 1'],
  ['one day with its year', ['2018-10-26'], { withYear: true }, 'Fri, Oct 26, 2018'],
  ['days in a row', ['2018-11-07', '2018-11-08', '2018-11-09'], {}, 'Wed–Fri, Nov 7–9'],
  ['days apart', ['2027-04-07', '2027-04-20'], { withYear: true }, 'Apr 7 and 20, 2027'],
])('in a list, %s', (_, days, options, words) => expect(formatBriefDates(days, options)).toBe(words))

test('in a list, a start names its weekday, its day and its hour', () => {
  expect(formatBriefDateTime('2026-12-01T15:30:00Z', central)).toBe('Tue, Dec 1 · 9:30 a.m. Central')
})

test('a day in a few letters is the day of its zone', () => {
  expect(formatBriefDay('2026-12-02T04:00:00Z', 'America/Chicago')).toBe('Dec 1')
  expect(formatBriefDay('2026-12-02T04:00:00Z', 'America/New_York', { withYear: true })).toBe('Dec 1, 2026')
})
