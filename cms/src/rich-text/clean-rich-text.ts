import { cleanText, type Values } from '@osi/shared'

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

/** Makes the values of a block plain, as those of a form. */
type CleanBlock = (fields: Values) => Values

function cleanNode(node: unknown, cleanBlock: CleanBlock, isHeading: boolean): unknown[] {
  if (!isNode(node)) return [node]
  if (node.type === 'text' && typeof node.text === 'string') return cleanRun(node, node.text, isHeading)
  const { fields, children } = node
  return [
    {
      ...node,
      ...(fields ? { fields: cleanFields(node.type === 'block' ? cleanBlock({ ...fields }) : fields) } : {}),
      ...(Array.isArray(children)
        ? { children: children.flatMap((child) => cleanNode(child, cleanBlock, isHeading || node.type === 'heading')) }
        : {}),
    },
  ]
}

/**
 * Rich text with every text in it made plain.
 * @param richText as Lexical keeps it; whatever isn't rich text comes back as it is
 * @param cleanBlock for the fields of its blocks, which are those of a form
 */
export function cleanRichText(
  richText: Record<string, unknown>,
  cleanBlock: CleanBlock = (fields) => fields,
): Record<string, unknown> {
  const [root] = cleanNode(richText.root, cleanBlock, false)
  return root === undefined ? richText : { ...richText, root }
}
