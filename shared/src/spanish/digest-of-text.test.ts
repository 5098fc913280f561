import { expect, test } from 'vitest'
import { bulletList, heading, paragraph, richTextOf } from '../rich-text/write.ts'
import { digestOfText, hasWords } from './digest-of-text.ts'

const linkTo = (fields: object, text = 'the plan') => ({ type: 'link', fields, children: [{ type: 'text', text }] })
const inParagraph = (...children: object[]) => ({ root: { type: 'root', children: [{ type: 'paragraph', children }] } })
const said = richTextOf(heading('h2', 'Why'), paragraph('It helps.'), bulletList('One', 'Two'))

test.each([
  ['nothing and an empty text', undefined, ''],
  ['nothing and an emptied editor', null, richTextOf(paragraph(''))],
  ['spaces and line breaks', 'Two  words\n', ' Two words'],
  ['rich text that the form holds with more around it', said, JSON.parse(JSON.stringify(said))],
  [
    'the same words set in another way',
    inParagraph({ type: 'text', text: 'It helps.' }),
    inParagraph({ type: 'text', text: 'It ' }, { type: 'text', text: 'helps.', format: 1 }),
  ],
  [
    'a page by its id, and all of it',
    inParagraph(linkTo({ linkType: 'internal', doc: { relationTo: 'pages', value: 'page-1' } })),
    inParagraph(linkTo({ linkType: 'internal', doc: { relationTo: 'pages', value: { id: 'page-1', title: 'Plan' } } })),
  ],
])('%s have one digest', (_what, one, other) => {
  expect(digestOfText(one)).toBe(digestOfText(other))
})

test.each([
  ['one letter', 'schools', 'school'],
  ['a letter in another case', 'Plan', 'plan'],
  ['one paragraph and two', richTextOf(paragraph('ab')), richTextOf(paragraph('a'), paragraph('b'))],
  [
    'where a link leads',
    inParagraph(linkTo({ linkType: 'custom', url: 'https://example.org/1' })),
    inParagraph(linkTo({ linkType: 'custom', url: 'https://example.org/2' })),
  ],
  [
    'another picture',
    { root: { type: 'root', children: [{ type: 'upload', value: 'a' }] } },
    { root: { type: 'root', children: [{ type: 'upload', value: 'b' }] } },
  ],
])('%s makes another digest', (_what, one, other) => {
  expect(digestOfText(one)).not.toBe(digestOfText(other))
})

test('a digest is the same on every machine', () => {
  expect(digestOfText('a b')).toBe('e63f991904833892')
})

test('an emptied editor has no words, and a picture counts as some', () => {
  expect(hasWords(richTextOf(paragraph(' ')))).toBe(false)
  expect(hasWords({ root: { type: 'root', children: [{ type: 'upload', value: 'a' }] } })).toBe(true)
})

test('what a block says and shows counts, and a text of a block alone has words', () => {
  const text = (fields: object) => ({ root: { type: 'root', children: [{ type: 'block', fields }] } })
  const contact = (id: unknown) => text({ blockType: 'contact', contact: id })
  expect(digestOfText(contact('a'))).not.toBe(digestOfText(contact('b')))
  expect(digestOfText(contact({ id: 'a', name: 'Ann' }))).toBe(digestOfText(contact('a')))
  expect(hasWords(text({ blockType: 'callout', text: 'Bring the plan.' }))).toBe(true)
})
