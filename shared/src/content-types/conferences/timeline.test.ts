import { describe, expect, test } from 'vitest'
import { boundariesIn, eventStatusOf } from '../timelines.ts'
import { conferenceExamples } from './examples.ts'
import { conferenceSchema, type Conference, type ConferenceDay } from './schema.ts'
import { conferenceTimes } from './times.ts'

/** Wednesday, November 7, to Friday, November 9, 2018, standard time; the last day from 8:30 a.m. to noon, the others without hours. */
const example = conferenceSchema.parse(conferenceExamples[0])
const timesWith = (change: Partial<Conference> = {}) => conferenceTimes({ ...example, ...change })

const day = (date: string, startTime?: string, endTime?: string): ConferenceDay => ({
  date,
  startTime,
  endTime,
  openTo: [],
  team: [],
  sessions: [],
})
const withHours = { days: [day('2018-11-07', '08:30', '16:00'), day('2018-11-08', '09:00', '12:00')] }

/** Each row: what the editor said, the instant in UTC, the phase of the conference, those of its days. */
const rows: [string, Partial<Conference>, string, string, string[]][] = [
  ['weeks before', {}, '2018-10-20T17:00:00Z', 'registration-open', ['upcoming', 'upcoming', 'upcoming']],
  [
    'without a way to register',
    { registration: undefined },
    '2018-10-20T17:00:00Z',
    'announced',
    ['upcoming', 'upcoming', 'upcoming'],
  ],
  ['when full', { condition: 'full' }, '2018-10-20T17:00:00Z', 'full', ['upcoming', 'upcoming', 'upcoming']],
  [
    'a second before a first day without hours, nothing starts within the hour',
    {},
    '2018-11-07T05:59:59Z',
    'registration-open',
    ['upcoming', 'upcoming', 'upcoming'],
  ],
  [
    'as a first day without hours begins, at midnight in Central time',
    {},
    '2018-11-07T06:00:00Z',
    'under-way',
    ['on', 'upcoming', 'upcoming'],
  ],
  ['on the last second of the first day', {}, '2018-11-08T05:59:59Z', 'under-way', ['on', 'upcoming', 'upcoming']],
  ['on its second day', {}, '2018-11-08T06:00:00Z', 'under-way', ['over', 'on', 'upcoming']],
  [
    'on its second day, when full',
    { condition: 'full' },
    '2018-11-08T18:00:00Z',
    'under-way',
    ['over', 'on', 'upcoming'],
  ],
  [
    'on the morning of the last day, before its hour',
    {},
    '2018-11-09T14:29:59Z',
    'under-way',
    ['over', 'over', 'today'],
  ],
  ['as the last day’s schedule begins', {}, '2018-11-09T14:30:00Z', 'under-way', ['over', 'over', 'on']],
  ['a second before the last day’s schedule is over', {}, '2018-11-09T17:59:59Z', 'under-way', ['over', 'over', 'on']],
  ['when the last day’s schedule is over', {}, '2018-11-09T18:00:00Z', 'past', ['over', 'over', 'over']],
  [
    'with hours, a second before the last hour',
    withHours,
    '2018-11-07T13:29:59Z',
    'registration-open',
    ['today', 'upcoming'],
  ],
  ['with hours, as the last hour begins', withHours, '2018-11-07T13:30:00Z', 'starting-soon', ['today', 'upcoming']],
  ['with hours, at the start', withHours, '2018-11-07T14:30:00Z', 'under-way', ['on', 'upcoming']],
  ['in the night between two days with hours', withHours, '2018-11-08T05:00:00Z', 'under-way', ['over', 'upcoming']],
  ['with hours, on the second day before its start', withHours, '2018-11-08T14:59:59Z', 'under-way', ['over', 'today']],
  [
    'postponed, on its old date',
    { condition: 'postponed' },
    '2018-11-08T18:00:00Z',
    'postponed',
    ['off', 'off', 'off'],
  ],
  ['cancelled, on its date', { condition: 'cancelled' }, '2018-11-08T18:00:00Z', 'cancelled', ['off', 'off', 'off']],
  ['cancelled, years later', { condition: 'cancelled' }, '2026-11-23T00:00:00Z', 'cancelled', ['off', 'off', 'off']],
]

test.each(rows)('%s', (_, change, now, phase, days) => {
  const times = timesWith(change)
  expect(eventStatusOf(times, new Date(now)).phase).toBe(phase)
  expect(eventStatusOf(times, new Date(now)).days).toEqual(days)
})

test.each([
  ['the day of 23 hours', '2027-03-14', '2027-03-14T06:00:00.000Z', '2027-03-15T05:00:00.000Z'],
  ['the day of 25 hours', '2026-11-01', '2026-11-01T05:00:00.000Z', '2026-11-02T06:00:00.000Z'],
  ['the last day of a year', '2018-12-31', '2018-12-31T06:00:00.000Z', '2019-01-01T06:00:00.000Z'],
])('a day without hours is %s from midnight to midnight', (_, date, startsAt, endsAt) => {
  expect(timesWith({ days: [day(date)] })).toMatchObject({ startsAt, endsAt, listedUntil: endsAt })
})

test('a conference over the year’s end is under way until its last day is over', () => {
  const times = timesWith({ days: [day('2018-12-31'), day('2019-01-01')] })
  expect(eventStatusOf(times, new Date('2019-01-02T05:59:59Z')).phase).toBe('under-way')
  expect(eventStatusOf(times, new Date('2019-01-02T06:00:00Z')).phase).toBe('past')
})

describe('a conference’s boundaries', () => {
  test('are the instants at which the page changes, and no others', () => {
    expect(boundariesIn(timesWith())).toEqual([
      '2018-11-07T06:00:00.000Z',
      '2018-11-08T06:00:00.000Z',
      '2018-11-09T06:00:00.000Z',
      '2018-11-09T14:30:00.000Z',
      '2018-11-09T18:00:00.000Z',
    ])
  })

  test('of a postponed one are the end of its wait for a new date', () => {
    expect(boundariesIn(timesWith({ condition: 'postponed' }))).toEqual(['2019-01-09T06:00:00.000Z'])
  })
})

test.each([
  [
    'a cancelled conference stays listed until its last day has passed',
    'cancelled',
    '2018-11-10T05:59:59Z',
    'upcoming',
  ],
  [
    'a cancelled conference is listed as past once its last day has passed',
    'cancelled',
    '2018-11-10T06:00:00Z',
    'past',
  ],
  ['a conference that is under way is still upcoming', 'scheduled', '2018-11-09T17:59:59Z', 'upcoming'],
  ['a conference is listed as past when its last schedule is over', 'scheduled', '2018-11-09T18:00:00Z', 'past'],
] as const)('%s', (_, condition, now, list) => {
  expect(eventStatusOf(timesWith({ condition }), new Date(now)).list).toBe(list)
})
