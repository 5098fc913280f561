import { richText } from '@osi/shared'
import { expect, test } from 'vitest'
import { problemInRichText } from './problem-in-rich-text.ts'
import { tidied } from './tidied.ts'

const text = (words: string) => ({ type: 'text', text: words })
const textOf = (...children: object[]) => ({ root: { type: 'root', children } })
const link = (fields: object) => ({
  type: 'paragraph',
  children: [{ type: 'link', fields, children: [text('the plan')] }],
})
const cell = (...children: object[]) => ({
  type: 'table',
  children: [{ type: 'tablerow', children: [{ type: 'tablecell', children }] }],
})
const caption = (caption: string) => ({ type: 'block', fields: { blockType: 'tableCaption', caption } })
const block = (fields: object) => ({ type: 'block', fields })
const table = cell({ type: 'paragraph', children: [text('x')] })

test.each([
  [
    'a link without its beginning',
    link({ linkType: 'custom', url: 'www.example.org' }),
    /“the plan” can’t be followed.*https:/,
  ],
  [
    'a link to a file on the writer’s computer',
    link({ linkType: 'custom', url: 'file:///C:/plan.docx' }),
    /“the plan”/,
  ],
  ['a bookmark of Word', link({ linkType: 'custom', url: '#_Toc1' }), /“the plan”/],
  ['a script', link({ linkType: 'custom', url: 'javascript:alert(1)' }), /“the plan”/],
  ['a link to nothing', link({ linkType: 'internal', doc: null }), /leads nowhere/],
  ['a pasted picture', { type: 'upload', relationTo: 'media', value: null }, /gray box/],
  ['a picture in a table', cell({ type: 'upload', relationTo: 'media', value: 'id' }), /out of it/],
  ['a table in a table', cell(table), /inside a table/],
  ['a caption in a table', cell(caption('Who')), /inside a table/],
  ['a block in a table', cell(block({ blockType: 'contact', contact: 'id' })), /Contact. Move it out/],
  ['a callout without words', block({ blockType: 'callout', kind: 'note', text: ' ' }), /callout has no words/],
  ['a contact block without a contact', block({ blockType: 'contact', contact: null }), /Choose one, or remove/],
  ['a questions block without questions', block({ blockType: 'questions', questions: [] }), /no question/],
  ['a caption without a table', caption('Who does what'), /“Who does what” has no table below it/],
  ['a heading of the first size', { type: 'heading', tag: 'h1', children: [text('Big')] }, /“Big”.*Heading 2/],
])('%s is named, with what to do', (_, block, sentence) => {
  expect(problemInRichText(textOf(block))).toMatch(sentence)
})

test.each([
  ['a link that works', link({ linkType: 'custom', url: 'https://example.org/' })],
  ['a link to a page', link({ linkType: 'internal', doc: { relationTo: 'pages', value: 'id' } })],
  ['a table', table],
  ['nothing', { type: 'paragraph', children: [] }],
  ['a callout', block({ blockType: 'callout', kind: 'note', text: 'Bring the plan.' })],
  ['a block that shows an event', block({ blockType: 'event', event: { relationTo: 'webinars', value: 'id' } })],
])('%s is no problem', (_, block) => expect(problemInRichText(textOf(block))).toBeUndefined())

test.each([undefined, null, '', {}])('%j is no rich text, hence no problem', (value) => {
  expect(problemInRichText(value)).toBeUndefined()
})

test('a caption above its table is no problem, and an empty one is left out', () => {
  expect(problemInRichText(textOf(caption('Who does what'), table))).toBeUndefined()
  expect(problemInRichText(textOf(caption(' '), { type: 'paragraph', children: [] }))).toBeUndefined()
  const { root } = richText.parse(tidied(textOf(caption(' '), caption('Who does what'), table)))
  expect(root.children.map(({ type }) => type)).toEqual(['block', 'table'])
})

test('a block that nobody has filled in is left out, and the others come as readers may have them', () => {
  const filledIn = block({ id: '1', blockName: '', blockType: 'contact', contact: 'id' })
  const { root } = richText.parse(tidied(textOf(block({ blockType: 'contact', contact: null }), filledIn)))
  expect(root.children).toEqual([{ type: 'block', fields: { blockType: 'contact', contact: 'id' } }])
})

test('a picture whose caption was cleared is one without a caption', () => {
  const picture = { type: 'upload', relationTo: 'media', value: 'id', fields: { caption: '' } }
  expect(richText.safeParse(tidied(textOf(picture))).success).toBe(true)
})

test('a table pasted from Word keeps its words, and the site can show it', () => {
  const pasted = textOf(
    cell(
      { type: 'heading', tag: 'h2', children: [text('Head')] },
      { type: 'quote', children: [text('Said')] },
      { type: 'horizontalrule' },
    ),
  )
  expect(richText.safeParse(pasted).success).toBe(false)
  const shown = richText.parse(tidied(pasted))
  expect(JSON.stringify(shown)).toMatch(/Head.*Said/)
})
