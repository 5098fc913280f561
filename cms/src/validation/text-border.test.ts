import type { Field } from 'payload'
import { expect, test } from 'vitest'
import { cleanFields } from './text-border.ts'

const fields: Field[] = [
  { name: 'title', type: 'text' },
  { name: 'summary', type: 'textarea' },
  { name: 'email', type: 'email' },
  { name: 'topics', type: 'text', hasMany: true },
  { name: 'count', type: 'number' },
  { name: 'venue', type: 'group', fields: [{ name: 'city', type: 'text' }] },
  { type: 'row', fields: [{ name: 'inRow', type: 'text' }] },
  { type: 'collapsible', label: 'More', fields: [{ name: 'inside', type: 'text' }] },
  {
    type: 'tabs',
    tabs: [
      { label: 'One', fields: [{ name: 'inTab', type: 'text' }] },
      { name: 'named', label: 'Two', fields: [{ name: 'deep', type: 'textarea' }] },
    ],
  },
  {
    name: 'days',
    type: 'array',
    fields: [{ name: 'sessions', type: 'array', fields: [{ name: 'title', type: 'text' }] }],
  },
  { name: 'body', type: 'richText' },
]

const dirty = ' a\u2028b\u0007 '

test('every text is made plain, however deep it is; what is no text stays', () => {
  const text = (words: string) => ({ type: 'text', text: words, format: 1 })
  expect(
    cleanFields(
      fields,
      {
        title: dirty,
        summary: dirty,
        email: ' a@example.org\u200b',
        topics: [dirty, 'x\u00ad'],
        count: 3,
        venue: { city: dirty },
        inRow: dirty,
        inside: dirty,
        inTab: dirty,
        named: { deep: dirty },
        days: [{ sessions: [{ title: dirty }] }],
        body: {
          root: {
            type: 'root',
            children: [
              { type: 'paragraph', children: [text('Hello '), text('a\vb\u202e'), { type: 'tab' }] },
              { type: 'heading', tag: 'h2', children: [text('a\u2028b')] },
              {
                type: 'paragraph',
                children: [{ type: 'link', fields: { url: ' https://a.example\u200b' }, children: [text('\u0000x')] }],
              },
              { type: 'block', fields: { blockType: 'tableCaption', caption: 'Who\u2028does ' } },
              { type: 'block', fields: { blockType: 'callout', text: dirty } },
            ],
          },
        },
        password: dirty,
        other: dirty,
      },
      false,
    ),
  ).toEqual({
    title: 'a b',
    summary: 'a\nb',
    email: 'a@example.org',
    topics: ['a b', 'x'],
    count: 3,
    venue: { city: 'a b' },
    inRow: 'a b',
    inside: 'a b',
    inTab: 'a b',
    named: { deep: 'a\nb' },
    days: [{ sessions: [{ title: 'a b' }] }],
    body: {
      root: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            children: [text('Hello '), text('a'), { type: 'linebreak', version: 1 }, text('b'), { type: 'tab' }],
          },
          { type: 'heading', tag: 'h2', children: [text('a b')] },
          {
            type: 'paragraph',
            children: [{ type: 'link', fields: { url: 'https://a.example' }, children: [text('x')] }],
          },
          { type: 'block', fields: { blockType: 'tableCaption', caption: 'Who does' } },
          { type: 'block', fields: { blockType: 'callout', text: 'a\nb' } },
        ],
      },
    },
    password: dirty,
    other: dirty,
  })
})

test('while someone is typing, the space after a word stays', () => {
  expect(cleanFields(fields, { title: 'Hello ', summary: 'a\u0007 ' }, true)).toEqual({
    title: 'Hello ',
    summary: 'a ',
  })
})

test('a list that is nothing is an empty one, and an empty choice is none: the database has no place for them', () => {
  const condition: Field = { name: 'condition', type: 'select', options: ['scheduled'] }
  expect(cleanFields([...fields, condition], { days: null, condition: '' }, false)).toEqual({
    days: [],
    condition: null,
  })
})

test('a value of the wrong kind is refused, wherever it is', () => {
  expect(() => cleanFields(fields, { days: [{ sessions: [{ title: { a: 1 } }] }] }, true)).toThrow(
    'This can’t be read. Write it as text.',
  )
})

test.each([
  [{ blockType: 'contact', contact: 'Ann' }, 'not here any more'],
  [{ blockType: 'event', event: { relationTo: 'webinars', value: 7 } }, 'not here any more'],
  [{ blockType: 'callout', kind: 'loud' }, 'Note; Important'],
])('a block of a text that holds %j is refused', (held, sentence) => {
  const body = { root: { type: 'root', children: [{ type: 'block', fields: held }] } }
  expect(() => cleanFields(fields, { body }, true)).toThrow(sentence)
})
