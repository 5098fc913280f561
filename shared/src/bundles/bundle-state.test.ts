import { describe, expect, test } from 'vitest'
import {
  bundleActions,
  bundleStateOf,
  bundleStates,
  bundleTable,
  type BundleAction,
  type BundleState,
} from './bundle-state.ts'
import { bundleInWords, bundleStateLabel } from './bundle-words.ts'

const now = new Date('2026-12-01T15:00:00Z')
const before = '2026-12-01T14:59:59.999Z'
const after = '2026-12-01T15:00:00.001Z'

/** What is said of every step: from, action, to. */
const steps: [BundleState, BundleAction, BundleState | 'gone'][] = [
  ['open', 'edit', 'open'],
  ['open', 'publish', 'live'],
  ['open', 'schedule', 'scheduled'],
  ['open', 'delete', 'gone'],
  ['scheduled', 'take-back', 'open'],
  ['live', 'take-back', 'taken-back'],
  ['live', 'delete', 'gone'],
  ['taken-back', 'reopen', 'open'],
  ['taken-back', 'delete', 'gone'],
]

describe('the states of a bundle', () => {
  test.each(steps)('%s, after “%s”: %s', (from, action, to) => {
    expect(bundleTable[from][action]).toBe(to)
  })

  test('no other step is possible', () => {
    const possible = bundleStates.flatMap((state) =>
      bundleActions.filter((action) => bundleTable[state][action]).map((action) => [state, action]),
    )
    expect(possible.sort()).toEqual(steps.map(([from, action]) => [from, action]).sort())
  })

  test('nothing of a bundle changes between its schedule and its instant but by taking it back', () => {
    expect(Object.keys(bundleTable.scheduled)).toEqual(['take-back'])
  })

  test.each([
    ['open', undefined, 'open'],
    ['open', before, 'open'],
    ['taken-back', after, 'taken-back'],
    ['published', undefined, 'live'],
    ['published', null, 'live'],
    ['published', before, 'live'],
    ['published', now.toISOString(), 'live'],
    ['published', after, 'scheduled'],
  ] as const)('%s, to go live at %s, is %s', (state, goLiveAt, expected) => {
    expect(bundleStateOf({ state, goLiveAt }, now)).toBe(expected)
  })
})

describe('in words', () => {
  test.each([
    ['open', {}, 'Open. Readers get nothing of it before you publish it.', 'Open'],
    [
      'open',
      { goLiveAt: '2026-12-04T15:00:00Z' },
      'Open. Readers get nothing of it before you schedule it for Friday, December 4, 2026, 9:00 a.m. Central.',
      'Open',
    ],
    [
      'scheduled',
      { goLiveAt: '2027-01-04T15:00:00Z' },
      'Scheduled. All of it goes live on Monday, January 4, 2027, 9:00 a.m. Central.',
      'Goes live Jan 4, 2027',
    ],
    ['live', { publishedAt: '2026-12-01T14:32:00Z' }, 'Live since 8:32 a.m. Central.', 'Live'],
    [
      'taken-back',
      { takenBackAt: '2026-12-01T14:32:00Z' },
      'Taken back 8:32 a.m. Central. Readers have what they had before.',
      'Taken back',
    ],
  ] as const)('%s %j', (state, times, sentence, label) => {
    expect(bundleInWords(state, times, now)).toBe(sentence)
    expect(bundleStateLabel(state, times, now)).toBe(label)
  })
})
