import { expect, test } from 'vitest'
import { namesInBrief } from './names-in-brief.ts'

test('names ten, and says that there are more', () => {
  const names = 'abcdefghij'.split('')
  expect(namesInBrief(['Ann', 'Ben'])).toBe('Ann, Ben')
  expect(namesInBrief(names)).toBe('a, b, c, d, e, f, g, h, i, j')
  expect(namesInBrief([...names, 'k'])).toBe('a, b, c, d, e, f, g, h, i, j, …')
})
