import { expect, test } from 'vitest'
import { faultsInForm } from './faults-in-form.ts'

const cell = (words: string) => ({
  type: 'tablecell',
  children: [{ type: 'paragraph', children: words ? [{ type: 'text', text: words }] : [] }],
})
const row = (...words: string[]) => ({ type: 'tablerow', children: words.map(cell) })
const values = {
  title: 'Parking',
  body: {
    root: {
      children: [
        { type: 'paragraph', children: [{ type: 'text', text: 'Where to park' }] },
        { type: 'upload', fields: { caption: 'The parking lot' }, value: 'f1' },
        { type: 'table', children: [row('', 'May', 'June'), row('Visits', '3', '4')] },
      ],
    },
  },
}
const mark = 7

test.each([
  ['p-as-heading', 'Where to park', 'Where to park', 'body'],
  ['heading-order', 'Parking', 'Parking', 'title'],
  ['image-redundant-alt', 'the parking lot', 'The parking lot', 'body'],
  ['empty-table-header', 'May', 'May June', 'body'],
])('%s at “%s” comes from a field', (rule, words, around, path) => {
  expect(faultsInForm([{ rule, words, around, mark }], values)).toEqual([{ rule, path, quote: words, mark }])
})

test.each([
  [
    'a line that the site has made, with words of a field',
    'p-as-heading',
    'Register for Parking',
    'Register for Parking',
  ],
  ['what stands in no field', 'target-size', 'Next', 'Next page'],
  ['what has no words', 'empty-table-header', '', ''],
  ['a rule that is not for editors', 'region', 'Where to park', 'Where to park'],
])('%s is no fault of who writes', (_, rule, words, around) => {
  expect(faultsInForm([{ rule, words, around, mark }], values)).toEqual([])
})
