import { isRecord, textBlockIn } from '@osi/shared'

/** The nodes that the editor and the site know, and of which type their children are looked at. */
const nodeTypes: ReadonlySet<unknown> = new Set([
  ...['paragraph', 'heading', 'quote', 'horizontalrule', 'upload', 'block', 'list', 'listitem'],
  ...['table', 'tablerow', 'tablecell', 'text', 'linebreak', 'tab', 'link', 'autolink'],
])

const isKnownBlock = (fields: unknown): boolean =>
  isRecord(fields) && (fields.blockType === 'tableCaption' || textBlockIn(fields) !== undefined)

const withoutAWay = (kind: unknown): string =>
  `The site has no way to show a part of this text (${typeof kind === 'string' ? `“${kind.slice(0, 40)}”` : 'without a kind'}). Remove it, or write it in another way.`

/** A table within a list within a table has twenty. */
const maxDepth = 60

const misshapen = 'This is no text as the editor makes it'

/** What is wrong with a node by itself. */
function problemOfNode(node: unknown): string | undefined {
  if (!isRecord(node)) return `${misshapen}: there is something in it that is no part of a text.`
  const { type, text, fields, children } = node
  if (!nodeTypes.has(type)) return withoutAWay(type)
  if (type === 'text' && typeof text !== 'string') return `${misshapen}: there are words in it that are none.`
  if (fields !== undefined && fields !== null && !isRecord(fields))
    return `${misshapen}: a link or a picture has no details.`
  if (type === 'block' && !isKnownBlock(fields)) return withoutAWay(isRecord(fields) ? fields.blockType : undefined)
  if (children !== undefined && !Array.isArray(children)) return `${misshapen}: what is inside a part of it is no list.`
  return undefined
}

/**
 * Whether a value can be rich text at all: what comes after this may walk through it. Whether it is good for readers is another question
 * (`problem-in-rich-text.ts`).
 * @param value as it was sent; null and undefined are no text, and fine
 * @returns a sentence for whoever sent it
 */
export function problemWithShape(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined
  const root = isRecord(value) ? value.root : undefined
  if (!isRecord(root) || root.type !== 'root' || !Array.isArray(root.children))
    return `${misshapen}: it has no beginning.`
  // Level by level: a text that is thousands of levels deep would end every function that calls itself.
  let level: unknown[] = root.children
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === maxDepth) return 'Lists and tables stand within each other too often here. Move the inner ones out.'
    for (const node of level) {
      const problem = problemOfNode(node)
      if (problem) return problem
    }
    level = level.flatMap((node) => (isRecord(node) && Array.isArray(node.children) ? node.children : []))
  }
  return undefined
}
