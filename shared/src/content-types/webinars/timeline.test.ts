import { describe, expect, test } from 'vitest'
import { boundariesIn, eventStatusOf, type EventStatus } from '../timelines.ts'
import { defaultRecordingPolicy } from '../../events/recording-policy.ts'
import { webinarSchema, type Webinar } from './schema.ts'
import { webinarExamples } from './examples.ts'
import { webinarTimes } from './times.ts'

/** Friday, October 26, 2018, 9:00–10:30 a.m. Central, which was daylight time. Its recording was due by Friday, November 2. */
const example = webinarSchema.parse(webinarExamples[0])
const registration = { url: 'https://example.org/register', lateEntry: false }
const recording = { url: 'https://example.org/recording', handouts: [] }

const timesWith = (change: Partial<Webinar> = {}) =>
  webinarTimes({ ...example, endsAt: '2018-10-26T15:30:00.000Z', registration, ...change }, defaultRecordingPolicy)

/** Each row: what the editor said, the instant in UTC, the phase. */
const rows: [string, Partial<Webinar>, string, string][] = [
  ['without a way to register', { registration: undefined }, '2018-10-20T17:00:00Z', 'announced'],
  ['with an empty registration', { registration: { lateEntry: false } }, '2018-10-20T17:00:00Z', 'announced'],
  ['with a link', {}, '2018-10-20T17:00:00Z', 'registration-open'],
  [
    'with a term to search for',
    { registration: { searchTerm: 'i3', lateEntry: false } },
    '2018-10-20T17:00:00Z',
    'registration-open',
  ],
  ['when full', { condition: 'full' }, '2018-10-20T17:00:00Z', 'full'],
  ['a second before the last hour', {}, '2018-10-26T12:59:59Z', 'registration-open'],
  ['as the last hour begins', {}, '2018-10-26T13:00:00Z', 'starting-soon'],
  [
    'as the last hour begins, without a way to register',
    { registration: undefined },
    '2018-10-26T13:00:00Z',
    'starting-soon',
  ],
  ['as the last hour begins, when full', { condition: 'full' }, '2018-10-26T13:00:00Z', 'full'],
  ['a second before the start', {}, '2018-10-26T13:59:59Z', 'starting-soon'],
  ['at the start', {}, '2018-10-26T14:00:00Z', 'under-way'],
  ['at the start, when full', { condition: 'full' }, '2018-10-26T14:00:00Z', 'under-way'],
  ['a second before the end', {}, '2018-10-26T15:29:59Z', 'under-way'],
  ['at the end', {}, '2018-10-26T15:30:00Z', 'recording-awaited'],
  ['at the end, when it was full', { condition: 'full' }, '2018-10-26T15:30:00Z', 'recording-awaited'],
  ['without an end, a second before two hours are over', { endsAt: undefined }, '2018-10-26T15:59:59Z', 'under-way'],
  ['without an end, after two hours', { endsAt: undefined }, '2018-10-26T16:00:00Z', 'recording-awaited'],
  ['with a recording link entered before the end', { recording }, '2018-10-26T15:29:59Z', 'under-way'],
  ['with a recording, at the end', { recording }, '2018-10-26T15:30:00Z', 'recorded'],
  [
    'with a transcript alone, at the end',
    { recording: { transcript: 'Welcome.', handouts: [] } },
    '2018-10-26T15:30:00Z',
    'recorded',
  ],
  [
    'with slides alone, at the end',
    { recording: { slides: 'x', handouts: [] } },
    '2018-10-26T15:30:00Z',
    'recording-awaited',
  ],
  [
    'with a reason for no recording, at the end',
    { recording: { noneBecause: 'The speaker asked us not to.', handouts: [] } },
    '2018-10-26T15:30:00Z',
    'past',
  ],
  ['with a recording, years later', { recording }, '2026-11-23T00:00:00Z', 'recorded'],
  // The clocks went back on November 4: midnight is six hours after UTC's from then on.
  ['a second before readers stop waiting, 30 days after the due day', {}, '2018-12-03T05:59:59Z', 'recording-awaited'],
  ['when readers stop waiting', {}, '2018-12-03T06:00:00Z', 'past'],
  ['postponed, before its old date', { condition: 'postponed' }, '2018-10-20T17:00:00Z', 'postponed'],
  ['postponed, at its old start', { condition: 'postponed' }, '2018-10-26T14:00:00Z', 'postponed'],
  ['postponed, years later', { condition: 'postponed' }, '2026-11-23T00:00:00Z', 'postponed'],
  ['cancelled, before its date', { condition: 'cancelled' }, '2018-10-20T17:00:00Z', 'cancelled'],
  ['cancelled, years later', { condition: 'cancelled' }, '2026-11-23T00:00:00Z', 'cancelled'],
  [
    'cancelled, though somebody left a recording',
    { condition: 'cancelled', recording },
    '2026-11-23T00:00:00Z',
    'cancelled',
  ],
]

test.each(rows)('%s', (_, change, now, phase) => {
  expect(eventStatusOf(timesWith(change), new Date(now)).phase).toBe(phase)
})

/** Each row: what the editor said, the instant in UTC, and what follows beside the phase. */
const statuses: [string, Partial<Webinar>, string, Partial<EventStatus>][] = [
  [
    'a reader can register while registration is open',
    {},
    '2018-10-20T17:00:00Z',
    { canRegister: true, list: 'upcoming' },
  ],
  ['a reader can register in the last hour', {}, '2018-10-26T13:59:59Z', { canRegister: true, list: 'upcoming' }],
  ['nobody can register once it is under way', {}, '2018-10-26T14:00:00Z', { canRegister: false, list: 'upcoming' }],
  [
    'late entry keeps registration open while it is under way',
    { registration: { ...registration, lateEntry: true } },
    '2018-10-26T15:29:59Z',
    { canRegister: true },
  ],
  [
    'late entry ends with the webinar',
    { registration: { ...registration, lateEntry: true } },
    '2018-10-26T15:30:00Z',
    { canRegister: false, list: 'past' },
  ],
  [
    'late entry to a full webinar stays closed',
    { registration: { ...registration, lateEntry: true }, condition: 'full' },
    '2018-10-26T14:30:00Z',
    { canRegister: false },
  ],
  [
    'nobody can register for a full webinar',
    { condition: 'full' },
    '2018-10-20T17:00:00Z',
    { canRegister: false, list: 'upcoming' },
  ],
  [
    'nobody can register where there is no way to',
    { registration: undefined },
    '2018-10-26T13:30:00Z',
    { canRegister: false },
  ],
  [
    'a cancelled webinar stays listed until its day has passed',
    { condition: 'cancelled' },
    '2018-10-27T04:59:59Z',
    { list: 'upcoming', canRegister: false },
  ],
  [
    'a cancelled webinar is listed as past once its day has passed',
    { condition: 'cancelled' },
    '2018-10-27T05:00:00Z',
    { list: 'past' },
  ],
  [
    'a postponed webinar waits 60 days for its new date',
    { condition: 'postponed' },
    '2018-12-26T05:59:59Z',
    { list: 'upcoming', canRegister: false },
  ],
  [
    'a postponed webinar is listed as past after 60 days',
    { condition: 'postponed' },
    '2018-12-26T06:00:00Z',
    { list: 'past' },
  ],
]

test.each(statuses)('%s', (_, change, now, status) => {
  expect(eventStatusOf(timesWith(change), new Date(now))).toMatchObject(status)
})

/** Each row: what the editor said, the instant in UTC, whether the recording is overdue. */
const overdue: [string, Partial<Webinar>, string, boolean][] = [
  ['a recording is not overdue on the last second of the fifth working day', {}, '2018-11-03T04:59:59Z', false],
  ['a recording is overdue when the fifth working day is over', {}, '2018-11-03T05:00:00Z', true],
  ['a posted recording is never overdue', { recording }, '2018-11-03T05:00:00Z', false],
  ['a cancelled webinar owes no recording', { condition: 'cancelled' }, '2018-11-03T05:00:00Z', false],
]

test.each(overdue)('%s', (_, change, now, isOverdue) => {
  const { options } = eventStatusOf(timesWith(change), new Date(now))
  expect(options.includes('recording-overdue')).toBe(isOverdue)
})

describe('a webinar’s boundaries', () => {
  test('are the instants at which the page changes, and no others', () => {
    expect(boundariesIn(timesWith())).toEqual([
      '2018-10-26T13:00:00.000Z',
      '2018-10-26T14:00:00.000Z',
      '2018-10-26T15:30:00.000Z',
      '2018-11-03T05:00:00.000Z',
      '2018-12-03T06:00:00.000Z',
    ])
  })

  test('of a cancelled one are the end of its day alone', () => {
    expect(boundariesIn(timesWith({ condition: 'cancelled' }))).toEqual(['2018-10-27T05:00:00.000Z'])
  })

  test('end with the webinar when its recording is there', () => {
    expect(boundariesIn(timesWith({ recording })).at(-1)).toBe('2018-10-26T15:30:00.000Z')
  })

  test('follow the policy in the settings', () => {
    const times = webinarTimes({ ...example, registration }, { recordingWithinWorkingDays: 1 })
    expect(times.recordingDueAt).toBe('2018-10-30T05:00:00.000Z')
  })
})

test.each([
  [
    'the night the clocks go forward: half past one to half past three lasts an hour',
    '2027-03-14T07:30:00.000Z',
    '2027-03-14T08:30:00.000Z',
  ],
  ['the night the clocks go back', '2026-11-01T06:30:00.000Z', '2026-11-01T07:30:00.000Z'],
  ['over midnight', '2018-11-08T05:30:00.000Z', '2018-11-08T06:30:00.000Z'],
  ['over the year’s end', '2019-01-01T05:30:00.000Z', '2019-01-01T06:30:00.000Z'],
])('a webinar is under way from its first second to its last: %s', (_, startsAt, endsAt) => {
  const times = timesWith({ startsAt, endsAt })
  const phaseAt = (instant: string, offset: number) =>
    eventStatusOf(times, new Date(Date.parse(instant) + offset)).phase
  expect([phaseAt(startsAt, -1000), phaseAt(startsAt, 0), phaseAt(endsAt, -1000), phaseAt(endsAt, 0)]).toEqual([
    'starting-soon',
    'under-way',
    'under-way',
    'recording-awaited',
  ])
})

test('a cancelled webinar over midnight stays listed until the day of its end has passed', () => {
  const times = timesWith({
    condition: 'cancelled',
    startsAt: '2019-01-01T05:30:00.000Z',
    endsAt: '2019-01-01T06:30:00.000Z',
  })
  expect(times.listedUntil).toBe('2019-01-02T06:00:00.000Z')
})
