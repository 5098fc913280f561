import { expect, test } from 'vitest'
import type { ReviewState } from '../review/review-state.ts'
import type { LiveWindow } from '../rules/is-live.ts'
import { listStatusOf } from './list-status.ts'

const now = new Date('2026-11-26T15:00:00Z')

test.each<[string, ReviewState, LiveWindow]>([
  ['Published', 'published', {}],
  ['Goes live Dec 1', 'published', { goLiveAt: '2026-12-02T04:00:00Z' }],
  ['Goes live Jan 4, 2027', 'published', { goLiveAt: '2027-01-04T15:00:00Z' }],
  ['Published', 'published', { goLiveAt: '2026-11-26T15:00:00Z', withdrawAt: '2026-11-26T15:00:01Z' }],
  ['Withdrawn Nov 26', 'published', { withdrawAt: '2026-11-26T15:00:00Z' }],
  ['Waiting for review', 'waiting', { goLiveAt: '2026-12-02T04:00:00Z' }],
  ['Published, with changes', 'changed', { goLiveAt: null, withdrawAt: null }],
])('a list says %s', (words, state, window) => {
  expect(listStatusOf(state, window, now)).toBe(words)
})

test('a list says what goes live with a bundle', () => {
  const goLiveAt = '2026-12-02T04:00:00Z'
  expect(listStatusOf('published', {}, now, { goLiveAt, isNew: true })).toBe('Goes live Dec 1')
  expect(listStatusOf('published', {}, now, { goLiveAt, isNew: false })).toBe('Changes go live Dec 1')
})
