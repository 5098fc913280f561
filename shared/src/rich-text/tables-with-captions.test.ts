import { expect, test } from 'vitest'
import { richText } from './schema.ts'
import { tablesWithCaptions } from './tables-with-captions.ts'
import { paragraph } from './write.ts'

const caption = (caption: string) => ({ type: 'block', fields: { blockType: 'tableCaption', caption } })
const table = { type: 'table', children: [] }
const line = { type: 'paragraph', children: [] }
const shown = (...blocks: object[]) =>
  tablesWithCaptions(richText.parse({ root: { type: 'root', children: blocks } }).root.children).map(
    ({ node, index, caption }) => [node.type, index, caption],
  )

test('a caption goes with the table that it stands before', () => {
  expect(shown(paragraph('first'), caption('Who does what'), table, table)).toEqual([
    ['paragraph', 0, undefined],
    ['table', 2, 'Who does what'],
    ['table', 3, undefined],
  ])
})

test('empty lines between them are no obstacle', () => {
  expect(shown(caption('Who does what'), line, line, table).at(-1)).toEqual(['table', 3, 'Who does what'])
})

test.each([
  ['a paragraph', [paragraph('words'), table]],
  ['another caption', [caption('The other'), table]],
  ['nothing', []],
])('a caption before %s is a line of text', (_, rest) => {
  expect(shown(caption('Lost'), ...rest)[0]).toEqual(['paragraph', 0, undefined])
})
