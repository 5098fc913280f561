import { expect, test } from 'vitest'
import { saveStateInWords, type SaveState } from './save-state.ts'

const now = new Date('2026-11-25T22:10:00Z')
const savedAt = '2026-11-25T22:02:00.000Z'

test.each<[string, SaveState]>([
  ['Saved 4:02 p.m.', { activity: 'idle', savedAt }],
  ['Saved November 24, 2026, 4:02 p.m.', { activity: 'idle', savedAt: '2026-11-24T22:02:00.000Z' }],
  ['Saving…', { activity: 'waiting', savedAt }],
  ['Saving…', { activity: 'saving', savedAt }],
  ['Publishing…', { activity: 'publishing', savedAt }],
  ['Not saved: no connection', { activity: 'waiting', savedAt, problem: { kind: 'no-connection' } }],
  [
    'Not saved: this is in the trash, or deleted. Copy your words, or have it taken out',
    { activity: 'idle', savedAt, problem: { kind: 'gone' } },
  ],
  ['Not saved: see Starts', { activity: 'idle', savedAt, problem: { kind: 'fields', labels: ['Starts'] } }],
  [
    'Not saved: see the title',
    {
      activity: 'idle',
      savedAt,
      conflict: { changedBy: 'Ann', changedAt: savedAt, fields: [{ path: 'title', mine: 'a', theirs: 'b' }] },
    },
  ],
  ['Saved as draft 4:02 p.m.. Not published: see Starts', { activity: 'idle', savedAt, notPublished: ['Starts'] }],
])('“%s”', (words, state) => {
  expect(saveStateInWords(state, (path) => `the ${path}`, now)).toBe(words.replace('p.m..', 'p.m.'))
})
