import { textBlockIn } from '@osi/shared'

interface Node {
  type?: string
  fields?: object & { blockType?: unknown; caption?: unknown }
  children?: Node[]
}

const lines = new Set(['heading', 'quote'])

/** What a cell of a table can hold on the site: a heading or a quotation in it becomes a plain line, a rule goes. */
const inCell = (node: Node): Node[] => {
  if (node.type === 'horizontalrule') return []
  return [lines.has(node.type ?? '') ? { ...node, type: 'paragraph' } : node]
}

/** Captions that somebody has begun and left empty. */
const isEmptyCaption = ({ type, fields }: Node): boolean =>
  type === 'block' &&
  fields?.blockType === 'tableCaption' &&
  !(typeof fields.caption === 'string' && fields.caption.trim())

/** A block as readers may have it; one that somebody has begun and not filled in is none. */
const filledIn = (node: Node): Node[] => {
  const known = node.type === 'block' ? textBlockIn(node.fields) : undefined
  if (!known) return [node]
  return known.block ? [{ ...node, fields: known.block }] : []
}

/** A picture whose caption was cleared has none. */
const withoutEmptyCaption = (node: Node): Node =>
  node.type === 'upload' && node.fields && !node.fields.caption ? { ...node, fields: {} } : node

function tidiedNode(node: Node): Node {
  if (!Array.isArray(node.children)) return withoutEmptyCaption(node)
  const children = (node.type === 'tablecell' ? node.children.flatMap(inCell) : node.children)
    .filter((child) => !isEmptyCaption(child))
    .flatMap(filledIn)
  return { ...node, children: children.map(tidiedNode) }
}

/**
 * Rich text as the site shows it where the editor allows more: tables pasted from Word have headings in their cells. Captions
 * without words and blocks that are not filled in go. Nothing that has words is lost.
 * @param richText as Lexical keeps it
 */
export const tidied = (richText: { root: object }): { root: object } => ({
  ...richText,
  root: tidiedNode(richText.root),
})
