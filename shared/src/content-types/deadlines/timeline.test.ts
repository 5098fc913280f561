import { describe, expect, it, test } from 'vitest'
import { problemsInDocument } from '../problems-in-document.ts'
import { boundariesIn, eventStatusOf } from '../timelines.ts'
import { deadlineExamples } from './examples.ts'
import { deadlines } from './index.ts'
import { deadlineSchema, type Deadline } from './schema.ts'
import { deadlineTimes } from './times.ts'

/** Opens Monday, September 10, 2018; due Friday, November 16, 5 p.m. Central, which was standard time. */
const example = deadlineSchema.parse(deadlineExamples[0])
const timesWith = (change: Partial<Deadline> = {}) => deadlineTimes({ ...example, ...change })
const extension = { extendedTo: '2018-11-30T23:00:00.000Z' }

/** Each row: what the editor said, the instant in UTC, the phase, the list. */
test.each<[string, Partial<Deadline>, string, string, string]>([
  ['a second before its first day', {}, '2018-09-10T04:59:59Z', 'opens-later', 'upcoming'],
  ['as its first day begins in Central time', {}, '2018-09-10T05:00:00Z', 'open', 'upcoming'],
  ['without a first day, long before', { opensOn: undefined }, '2018-01-01T00:00:00Z', 'open', 'upcoming'],
  ['a second before the last week', {}, '2018-11-09T22:59:59Z', 'open', 'upcoming'],
  ['as the last week begins', {}, '2018-11-09T23:00:00Z', 'due-in-a-week', 'upcoming'],
  ['as the last day begins', {}, '2018-11-15T23:00:00Z', 'due-in-a-day', 'upcoming'],
  ['a second before it is due', {}, '2018-11-16T22:59:59Z', 'due-in-a-day', 'upcoming'],
  ['at the second at which it is due', {}, '2018-11-16T23:00:00Z', 'deadline-passed', 'past'],
  ['extended, as it would have been due', extension, '2018-11-16T23:00:00Z', 'extended', 'upcoming'],
  ['extended, in its last week', extension, '2018-11-23T23:00:00Z', 'due-in-a-week', 'upcoming'],
  ['extended, as the extension ends', extension, '2018-11-30T23:00:00Z', 'deadline-passed', 'past'],
  ['closed early', { closed: true }, '2018-10-01T12:00:00Z', 'closed', 'past'],
])('%s', (_, change, now, phase, list) => {
  expect(eventStatusOf(timesWith(change), new Date(now))).toMatchObject({ phase, list, canRegister: false })
})

describe('a deadline', () => {
  it('changes its page by itself when it opens, a week and a day before it is due, and when it is due', () => {
    expect(boundariesIn(timesWith())).toEqual([
      '2018-09-10T05:00:00.000Z',
      '2018-11-09T23:00:00.000Z',
      '2018-11-15T23:00:00.000Z',
      '2018-11-16T23:00:00.000Z',
    ])
  })

  it('has its last week by the clock, also over the night when the clocks go back', () => {
    expect(timesWith({ dueAt: '2018-11-05T23:00:00.000Z' }).weekBefore).toBe('2018-10-29T22:00:00.000Z')
  })

  it('says the old date beside the new one when it is extended', () => {
    expect(deadlines.event?.whenOf({ ...example, ...extension })).toBe(
      'Due Friday, November 30, 2018, 5:00 p.m. Central, extended from Friday, November 16, 2018, 5:00 p.m. Central',
    )
  })
})

test.each<[string, Partial<Deadline>, string[]]>([
  ['an extension that ends later', extension, []],
  ['an extension that ends earlier', { extendedTo: '2018-11-01T23:00:00.000Z' }, ['extendedTo']],
  ['a first day after it is due', { opensOn: '2018-11-17' }, ['opensOn']],
  ['a first day on which it is due', { opensOn: '2018-11-16' }, []],
])('%s', (_, change, paths) => {
  expect(problemsInDocument('deadlines', { ...example, ...change }).map(({ path }) => path)).toEqual(paths)
})
