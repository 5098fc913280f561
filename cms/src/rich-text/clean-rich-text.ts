import { cleanText } from '@osi/shared'

/** A node as Lexical keeps it, as far as there is text in it. */
interface Node {
  type?: string
  text?: string
  fields?: { url?: unknown; caption?: unknown }
  children?: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const lineBreak = { type: 'linebreak', version: 1 }

/** The texts among a node's own fields, each one line. */
const cleanFields = (fields: NonNullable<Node['fields']>): object =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      (name === 'url' || name === 'caption') && typeof value === 'string' ? cleanText(value, 'line') : value,
    ]),
  )

/** A run of text; a line end in it becomes a node of its own, as Lexical would have it, and a space in a heading. */
function cleanRun(node: Node, text: string, isHeading: boolean): Node[] {
  const lines = cleanText(text, 'run').split('\n')
  if (isHeading || lines.length === 1) return [{ ...node, text: lines.join(' ') }]
  return lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [lineBreak]),
    ...(line === '' ? [] : [{ ...node, text: line }]),
  ])
}

function cleanNode(node: unknown, isHeading: boolean): unknown[] {
  if (!isNode(node)) return [node]
  if (node.type === 'text' && typeof node.text === 'string') return cleanRun(node, node.text, isHeading)
  const { fields, children } = node
  return [
    {
      ...node,
      ...(fields ? { fields: cleanFields(fields) } : {}),
      ...(Array.isArray(children)
        ? { children: children.flatMap((child) => cleanNode(child, isHeading || node.type === 'heading')) }
        : {}),
    },
  ]
}

/**
 * Rich text with every text in it made plain.
 * @param richText as Lexical keeps it; whatever isn't rich text comes back as it is
 */
export function cleanRichText(richText: Record<string, unknown>): Record<string, unknown> {
  const [root] = cleanNode(richText.root, false)
  return root === undefined ? richText : { ...richText, root }
}
