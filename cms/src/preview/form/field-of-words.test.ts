import { expect, test } from 'vitest'
import { fieldOfWords } from './field-of-words.ts'

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (...words: string[]) => ({ type: 'paragraph', children: words.map(text) })
const callout = { type: 'block', fields: { blockType: 'callout', kind: 'note', text: 'Doors close at ten.' } }
const picture = { type: 'upload', relationTo: 'media', value: 'f1', fields: { caption: 'The hall in May' } }
const values = {
  title: 'Using data',
  summary: 'How schools  read\ntheir reports.',
  slug: 'using-data',
  body: {
    root: {
      type: 'root',
      children: [paragraph('Bring your ', 'report card', '.'), paragraph('We begin at nine.'), callout, picture],
    },
  },
  registration: { instructions: 'Write to the desk.' },
  days: [{ label: 'First day' }, { label: 'Second day' }],
}

test.each([
  ['Using data', 'title', 'Using data'],
  ['How schools read their reports.', 'summary', 'How schools read their reports.'],
  ['Bring your report card.', 'body', 'Bring your report card.'],
  ['Doors close at ten.', 'body', 'Doors close at ten.'],
  ['The hall in May', 'body', 'The hall in May'],
  ['Write to the desk.', 'registration.instructions', 'Write to the desk.'],
  ['Second day', 'days.1.label', 'Second day'],
  ['Second day: Tuesday, December 1', 'days.1.label', 'Second day'],
])('“%s” comes from %s', (words, path, marked) => {
  expect(fieldOfWords(values, words)).toEqual({ path, words: marked })
})

test.each(['Register', 'no', ''])('“%s” comes from no field', (words) => {
  expect(fieldOfWords(values, words)).toBeUndefined()
})
