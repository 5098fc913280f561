import { expect, test } from 'vitest'
import { problemWithShape } from './rich-text-shape.ts'

const rootOf = (children: unknown) => ({ root: { type: 'root', children } })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })

/** Paragraphs within each other. */
function nested(depth: number): unknown {
  let node: unknown = { type: 'text', text: 'x' }
  for (let level = 0; level < depth; level++) node = paragraph(node)
  return rootOf([node])
}

test.each([
  ['no text', null],
  ['no text', undefined],
  ['an empty text', rootOf([])],
  ['a paragraph', rootOf([paragraph({ type: 'text', text: 'x' }, { type: 'linebreak' })])],
  ['a deep list', nested(20)],
  ['a block', rootOf([{ type: 'block', fields: { blockType: 'contact' } }])],
  ['a caption', rootOf([{ type: 'block', fields: { blockType: 'tableCaption' } }])],
])('%s has the shape of rich text', (_what, value) => {
  expect(problemWithShape(value)).toBeUndefined()
})

test.each([
  ['words', 'x', /it has no beginning/],
  ['a number', 7, /it has no beginning/],
  ['a list', [], /it has no beginning/],
  ['nothing', {}, /it has no beginning/],
  ['a root that is words', { root: 'x' }, /it has no beginning/],
  ['a root without children', { root: { type: 'root' } }, /it has no beginning/],
  ['children that are words', rootOf('x'), /it has no beginning/],
  ['children that are an object', rootOf({ length: 1 }), /it has no beginning/],
  ['another root', { root: paragraph() }, /it has no beginning/],
  ['numbers for children', rootOf([1, 2]), /no part of a text/],
  ['nothing for a child', rootOf([null]), /no part of a text/],
  ['lists for children', rootOf([[]]), /no part of a text/],
  ['words within a paragraph', rootOf([{ type: 'paragraph', children: 'x' }]), /no list/],
  ['a node without a kind', rootOf([{}]), /without a kind/],
  ['an unknown kind', rootOf([paragraph({ type: 'marquee' })]), /“marquee”/],
  ['a kind of every object’s own', rootOf([{ type: 'constructor' }]), /“constructor”/],
  ['an unknown block', rootOf([{ type: 'block', fields: { blockType: 'carousel' } }]), /“carousel”/],
  ['a block without details', rootOf([{ type: 'block' }]), /without a kind/],
  ['a text without words', rootOf([paragraph({ type: 'text' })]), /words in it that are none/],
  ['a link with words for details', rootOf([paragraph({ type: 'link', fields: 'x', children: [] })]), /no details/],
  ['ten thousand levels', nested(10_000), /within each other too often/],
])('%s has not, in a sentence', (_what, value, sentence) => {
  expect(problemWithShape(value)).toMatch(sentence)
})
