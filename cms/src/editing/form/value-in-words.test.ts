import { expect, test } from 'vitest'
import { shownInBlocks, valueInWords } from './value-in-words.ts'

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
  expect(valueInWords('title', value)).toBe(words)
})

test('a calendar day has no time, alone and in a row', () => {
  const day = '2027-04-08T12:00:00.000Z'
  expect(valueInWords('reviewBy', day)).toBe('Thursday, April 8, 2027')
  expect(valueInWords('days.0.date', day)).toBe('Thursday, April 8, 2027')
  expect(valueInWords('days.0', { label: 'First', date: day })).toBe('First\nThursday, April 8, 2027')
})

test('a block of a text says what it is and what it shows', () => {
  const block = (fields: object) => ({ type: 'block', fields })
  const shown = { id: '3f2b1c7e-9a54-4c1e-8a7d-0b6f5d2e4c11', name: 'Ann' }
  const blocks = [
    block({ blockType: 'callout', kind: 'note', text: 'Bring the plan.' }),
    block({ blockType: 'contact', contact: shown }),
    block({ blockType: 'contact', contact: shown.id }),
    block({ blockType: 'questions', questions: [] }),
  ]
  const inWords = (names?: Map<string, string>) => valueInWords('body', { root: { children: blocks } }, names)
  expect(inWords(new Map([[shown.id, 'Ben']]))).toBe(
    'Callout (Note): Bring the plan.\nContact: Ann\nContact: Ben\nQuestions: not filled in',
  )
  expect(inWords()).toContain('Contact: something that is not here any more')
  expect(shownInBlocks({ root: { children: blocks } }).map(({ id }) => id)).toEqual([shown.id, shown.id])
})

test('what a field refers to has its name, and an id is said to nobody', () => {
  const id = '3f2b1c7e-9a54-4c1e-8a7d-0b6f5d2e4c11'
  expect(valueInWords('contact', id, new Map([[id, 'Ann']]))).toBe('Ann')
  expect(valueInWords('contact', id)).toBe('(empty)')
  expect(valueInWords('contact', { name: 'Ben', createdAt: '', updatedAt: '', phone: '601' })).toBe('Ben')
})
