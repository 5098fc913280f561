import { expect, test } from 'vitest'
import { headingsOf, plainTextOf } from './plain-text.ts'
import { richText } from './schema.ts'
import { bulletList, heading, paragraph, richTextOf, textBlock } from './write.ts'

const parsed = (...blocks: unknown[]) => richText.parse({ root: { type: 'root', children: blocks } })
const text = (text: string) => ({ type: 'text', text })

test('every paragraph, heading and list item is a line', () => {
  const written = richText.parse(
    richTextOf(heading('h2', 'Assess'), paragraph('Look at it.'), bulletList('One', 'Two')),
  )
  expect(plainTextOf(written)).toBe('Assess\nLook at it.\nOne\nTwo')
})

test('links are their words, breaks and tabs are spaces', () => {
  const link = {
    type: 'link',
    fields: { linkType: 'custom', url: 'https://example.org' },
    children: [text('the plan')],
  }
  const words = [text('See '), link, { type: 'linebreak' }, text('and'), { type: 'tab' }, text('more')]
  expect(plainTextOf(parsed({ type: 'paragraph', children: words }))).toBe('See the plan and more')
})

test('the items of a nested list follow the item that they belong to', () => {
  const nested = { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [text('inner')] }] }
  const list = {
    type: 'list',
    listType: 'bullet',
    children: [
      { type: 'listitem', children: [text('outer'), nested] },
      { type: 'listitem', children: [text('next')] },
    ],
  }
  expect(plainTextOf(parsed(list))).toBe('outer\ninner\nnext')
})

test('a table row is a line, its cells apart', () => {
  const cell = (words: string) => ({ type: 'tablecell', children: [{ type: 'paragraph', children: [text(words)] }] })
  const table = { type: 'table', children: [{ type: 'tablerow', children: [cell('Role'), cell('Count')] }] }
  expect(plainTextOf(parsed(table))).toBe('Role Count')
})

test('the captions of pictures and tables are lines', () => {
  const picture = { type: 'upload', relationTo: 'media', value: 'x', fields: { caption: 'The team' } }
  const caption = { type: 'block', fields: { blockType: 'tableCaption', caption: 'Who does what' } }
  expect(plainTextOf(parsed(picture, caption, { type: 'table', children: [] }))).toBe('The team\nWho does what')
})

test('a block is what its editor wrote, and the name of what it shows where that is public', () => {
  const blocks = parsed(
    textBlock({ blockType: 'callout', kind: 'note', text: 'Bring the plan.' }),
    textBlock({ blockType: 'contact', contact: 'c' }),
  )
  expect(plainTextOf(blocks)).toBe('Bring the plan.')
  const all = { find: (type: string) => (type === 'contacts' ? { name: 'Ann Example' } : undefined) }
  expect(plainTextOf(blocks, all)).toBe('Bring the plan.\nAnn Example')
})

test('what has no words leaves no line', () => {
  const silent = [
    { type: 'paragraph', children: [] },
    { type: 'horizontalrule' },
    { type: 'upload', relationTo: 'media', value: 'x' },
  ]
  expect(plainTextOf(parsed(...silent))).toBe('')
  expect(plainTextOf(undefined)).toBe('')
})

test('headings come in their order, those without words left out', () => {
  const written = richText.parse(
    richTextOf(heading('h2', 'First'), paragraph('words'), heading('h3', ' '), heading('h3', 'Second')),
  )
  expect(headingsOf(written)).toEqual(['First', 'Second'])
})
