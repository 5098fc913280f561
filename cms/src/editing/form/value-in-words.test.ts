import { expect, test } from 'vitest'
import { valueInWords } from './value-in-words.ts'

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })

test.each([
  ['a text', 'Hello', 'Hello'],
  ['nothing', null, '(empty)'],
  ['a row that is gone', undefined, '(taken out)'],
  ['an instant', '2018-10-26T14:00:00.000Z', 'Friday, October 26, 2018, 9:00 a.m. Central'],
  ['rich text', { root: { children: [paragraph('One'), paragraph('Two')] } }, 'One\nTwo'],
  ['a row', { id: '5f1', label: 'Day 1', startTime: '9:00' }, 'Day 1\n9:00'],
  ['a choice', true, 'yes'],
])('%s', (_, value, words) => {
  expect(valueInWords(value)).toBe(words)
})
