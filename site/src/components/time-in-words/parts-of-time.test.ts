import { expect, test } from 'vitest'
import { partsOfTime } from './parts-of-time.ts'

test.each([
  [
    'Tuesday, December 1, 2026, 9:30–10:30 a.m. Central',
    ['Tuesday, December 1, 2026, ', '9:30–10:30_a.m.', ' Central'],
  ],
  ['Tue, Dec 1 · 9:30 a.m. Central', ['Tue, Dec 1 · 9:30_a.m. Central', '', '']],
  ['January 20–22, 2027', ['January 20–22, 2027', '', '']],
])('of “%s”, two hours with one half of the day stand by themselves', (words, parts) => {
  expect(partsOfTime(words)).toEqual(parts.map((part) => part.replace('_', '\u00a0')))
})
