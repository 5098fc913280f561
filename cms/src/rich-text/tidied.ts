interface Node {
  type?: string
  children?: Node[]
}

const lines = new Set(['heading', 'quote'])

/** What a cell of a table can hold on the site: a heading or a quotation in it becomes a plain line, a rule goes. */
const inCell = (node: Node): Node[] => {
  if (node.type === 'horizontalrule') return []
  return [lines.has(node.type ?? '') ? { ...node, type: 'paragraph' } : node]
}

function tidiedNode(node: Node): Node {
  if (!Array.isArray(node.children)) return node
  const children = node.type === 'tablecell' ? node.children.flatMap(inCell) : node.children
  return { ...node, children: children.map(tidiedNode) }
}

/**
 * Rich text as the site shows it where the editor allows more: tables pasted from Word have headings in their cells. Nothing that
 * has words is lost.
 * @param richText as Lexical keeps it
 */
export const tidied = (richText: { root: object }): { root: object } => ({
  ...richText,
  root: tidiedNode(richText.root),
})
