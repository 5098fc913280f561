import { expect, test } from 'vitest'
import { defaultRecordingPolicy } from '../../events/recording-policy.ts'
import { webinarExamples } from './examples.ts'
import { webinarSchema, type Webinar } from './schema.ts'
import { recordingsOwed } from './recordings-owed.ts'

/** Ended on Friday, October 26, 2018, at 11:00 a.m. Central as far as anybody knows. */
const example = webinarSchema.parse(webinarExamples[0])
const owedAt = (now: string, ...changes: Partial<Webinar>[]) =>
  recordingsOwed(
    changes.map((change) => ({ ...example, ...change })),
    defaultRecordingPolicy,
    new Date(now),
  )

test.each([
  ['a webinar that has not ended owes nothing', {}, '2018-10-26T15:59:59Z', undefined],
  ['one that has ended owes its recording', {}, '2018-10-26T16:00:00Z', false],
  ['it is not overdue on its day', {}, '2018-11-03T04:59:59Z', false],
  ['it is overdue when the day is over', {}, '2018-11-03T05:00:00Z', true],
  ['it stays overdue for years', {}, '2026-11-23T00:00:00Z', true],
  ['a full webinar owes one too', { condition: 'full' as const }, '2018-11-03T05:00:00Z', true],
  [
    'a posted one is not owed',
    { recording: { url: 'https://example.org', handouts: [] } },
    '2018-11-03T05:00:00Z',
    undefined,
  ],
  [
    'nor is one with a reason',
    { recording: { noneBecause: 'It failed.', handouts: [] } },
    '2018-11-03T05:00:00Z',
    undefined,
  ],
  ['nor that of a cancelled webinar', { condition: 'cancelled' as const }, '2018-11-03T05:00:00Z', undefined],
  ['nor that of a postponed one', { condition: 'postponed' as const }, '2018-11-03T05:00:00Z', undefined],
])('%s', (_, change, now, isOverdue) => {
  expect(owedAt(now, change)[0]?.isOverdue).toBe(isOverdue)
})

test('the most urgent comes first', () => {
  const owed = owedAt('2018-12-01T00:00:00Z', { startsAt: '2018-11-12T15:00:00.000Z' }, {})
  expect(owed.map(({ day }) => day)).toEqual(['2018-11-02', '2018-11-19'])
})
