import { expect, test } from 'vitest'
import { formatCount } from './format-count.ts'

test.each([
  [formatCount(0, 'page'), '0 pages'],
  [formatCount(1, 'page'), '1 page'],
  [formatCount(1240, 'page'), '1,240 pages'],
  [formatCount(2, 'entry', 'entries'), '2 entries'],
])('%s', (words, expected) => {
  expect(words).toBe(expected)
})
