import { expect, test } from 'vitest'
import { nextInWords } from './review-words.ts'

const now = new Date('2026-11-26T20:00:00Z')
const asked = { by: 'Pat', at: '2026-11-26T16:32:00Z' }
const sentBack = { by: 'Robin', at: '2026-11-26T18:05:00Z' }

test('a request names who asked, and that a publisher is next', () => {
  const words = 'Pat asked for review at 10:32 a.m. Next: a publisher.'
  expect(nextInWords('waiting', { asked }, now)).toBe(words)
  expect(nextInWords('changed-waiting', { asked, sentBack }, now)).toBe(words)
})

test('what was sent back is with whoever asked', () => {
  expect(nextInWords('sent-back', { asked, sentBack }, now)).toBe('Robin sent it back at 12:05 p.m. Next: Pat.')
})

test('without a request nobody waits', () => {
  for (const state of ['draft', 'published', 'changed'] as const) expect(nextInWords(state, {}, now)).toBe('')
})

test('an older request names its day', () => {
  expect(nextInWords('waiting', { asked: { by: 'Pat', at: '2026-11-20T16:32:00Z' } }, now)).toBe(
    'Pat asked for review at November 20, 2026, 10:32 a.m. Next: a publisher.',
  )
})
