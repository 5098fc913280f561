import { problemWithLink, tableOfCaption, textBlockIn } from '@osi/shared'
import { textOfNode } from './text-of-node.ts'

/** A node as Lexical keeps it, as far as anything can be wrong with it. */
interface Node {
  type?: string
  tag?: string
  text?: string
  value?: unknown
  fields?: { linkType?: string; url?: string; doc?: { value?: unknown } | null; caption?: string | null }
  children?: Node[]
}

function problemOfLink(link: Node): string | undefined {
  const on = `The link on “${textOfNode(link).trim()}”`
  if (link.fields?.linkType === 'internal')
    return link.fields.doc?.value
      ? undefined
      : `${on} leads nowhere yet. Click it and choose what it leads to, or remove it.`
  const problem = problemWithLink(link.fields?.url ?? '')
  return problem && `${on} can’t be followed. ${problem} Click it to change or remove it.`
}

function problemOfBlock({ fields }: Node, isInTable: boolean): string | undefined {
  const known = textBlockIn(fields)
  if (!known) return isInTable ? 'There is a caption inside a table. Move it above the table.' : undefined
  if (isInTable) return `There is a block inside a table: ${known.label}. Move it out of the table.`
  return known.block ? undefined : known.whenEmpty
}

function problemOf(node: Node, isInTable: boolean): string | undefined {
  switch (node.type) {
    case 'link':
    case 'autolink':
      return problemOfLink(node)
    case 'upload':
      if (isInTable) return 'A table holds words, links and lists. Move the picture out of it.'
      return node.value
        ? undefined
        : 'A picture that was pasted isn’t among the files yet: it is the gray box. Remove the box, and add the picture with + and Upload.'
    case 'block':
      return problemOfBlock(node, isInTable)
    case 'table':
      return isInTable ? 'There is a table inside a table. Move the inner one out, or write it as a list.' : undefined
    case 'heading':
      return ['h2', 'h3', 'h4'].includes(node.tag ?? '')
        ? undefined
        : `“${textOfNode(node).trim()}” is a heading of a size that the site doesn’t have. Make it Heading 2, 3 or 4.`
    default:
      return undefined
  }
}

/** A caption that stands above no table; an empty one is left out on the site. */
function lostCaption(blocks: readonly Node[]): string | undefined {
  const lost = blocks.find(
    (node, index) =>
      node.type === 'block' && node.fields?.caption?.trim() && tableOfCaption(blocks, index) === undefined,
  )
  return (
    lost &&
    `The caption “${lost.fields?.caption?.trim()}” has no table below it. Move it directly above its table, or remove it.`
  )
}

function firstProblem(node: Node, isInTable: boolean): string | undefined {
  const problem = problemOf(node, isInTable)
  if (problem) return problem
  for (const child of node.children ?? []) {
    const inner = firstProblem(child, isInTable || node.type === 'table')
    if (inner) return inner
  }
  return undefined
}

/**
 * What in a text keeps it from the site, as a sentence that says where it is and what to do.
 * @param richText as Lexical keeps it; whatever isn't rich text has no problem here
 */
export function problemInRichText(richText: unknown): string | undefined {
  const root = (richText as { root?: Node } | null | undefined)?.root
  return root ? (firstProblem(root, false) ?? lostCaption(root.children ?? [])) : undefined
}
