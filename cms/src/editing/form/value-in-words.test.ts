import { expect, test } from 'vitest'
import { valueInWords } from './value-in-words.ts'

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })

test.each([
  ['a text', 'Hello', 'Hello'],
  ['nothing', null, '(empty)'],
  ['a row that is gone', undefined, '(taken out)'],
  ['an instant', '2018-10-26T14:00:00.000Z', 'Friday, October 26, 2018, 9:00 a.m. Central'],
  ['rich text', { root: { children: [paragraph('One'), paragraph('Two')] } }, 'One\nTwo'],
  [
    'the captions of a picture and a table',
    {
      root: {
        children: [
          { type: 'upload', value: 'id', fields: { caption: 'The team' } },
          { type: 'block', fields: { blockType: 'tableCaption', caption: 'Who does what' } },
        ],
      },
    },
    'Caption: The team\nCaption: Who does what',
  ],
  ['a row', { id: '5f1', label: 'Day 1', startTime: '9:00' }, 'Day 1\n9:00'],
  ['a choice', true, 'yes'],
])('%s', (_, value, words) => {
  expect(valueInWords(value)).toBe(words)
})

test('what a field refers to has its name, and an id is said to nobody', () => {
  const id = '3f2b1c7e-9a54-4c1e-8a7d-0b6f5d2e4c11'
  expect(valueInWords(id, new Map([[id, 'Ann']]))).toBe('Ann')
  expect(valueInWords(id)).toBe('(empty)')
  expect(valueInWords({ name: 'Ben', createdAt: '', updatedAt: '', phone: '601' })).toBe('Ben')
})
