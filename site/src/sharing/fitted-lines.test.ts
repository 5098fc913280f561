import { expect, test } from 'vitest'
import { fittedLines } from './fitted-lines.ts'

/** Every letter half as wide as it is high. */
const widthOf = (text: string) => text.length / 2
const frame = { width: 200, height: 100, sizes: [40, 20], lineHeight: 1 }

test.each([
  ['Short', { lines: ['Short'], size: 40 }],
  ['Two words', { lines: ['Two words'], size: 40 }],
  ['Reading the indicators', { lines: ['Reading the', 'indicators'], size: 20 }],
  ['one two three four five six seven', { lines: ['one two three four', 'five six seven'], size: 20 }],
  ['aaaa bbbb cc', { lines: ['aaaa', 'bbbb cc'], size: 40 }],
])('%j fits as %j', (text, expected) => {
  expect(fittedLines(text, frame, widthOf)).toEqual(expected)
})

test('a text that fits in no size is not cut off', () => {
  expect(fittedLines('word '.repeat(60).trim(), frame, widthOf)).toBeUndefined()
  expect(fittedLines('x'.repeat(40), frame, widthOf)).toBeUndefined()
})

test('no line is wider than the frame, and no word is lost', () => {
  const text = 'Additional Targeted Support and Improvement and what follows from it'
  const { lines, size } = fittedLines(text, { ...frame, height: 400 }, widthOf)!
  expect(lines.join(' ')).toBe(text)
  expect(lines.filter((line) => widthOf(line) * size > frame.width)).toEqual([])
})
