import type { Finder } from '../content-type.ts'
import { linesOfTextBlock } from './blocks/registry.ts'
import type { BlockNode, InlineNode, ListNode, RichText } from './schema.ts'

/** The words of a line: links as their text, line breaks and tabs as spaces. */
export function textOfInline(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.text
        case 'linebreak':
        case 'tab':
          return ' '
        case 'link':
        case 'autolink':
          return textOfInline(node.children)
        default:
          return node satisfies never
      }
    })
    .join('')
}

const linesOfList = (list: ListNode): string[] =>
  list.children.flatMap((item) => {
    const nested = item.children.filter((child) => child.type === 'list')
    const words = item.children.filter((child) => child.type !== 'list')
    return [textOfInline(words), ...nested.flatMap(linesOfList)]
  })

function linesOf(block: BlockNode, all: Finder): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [textOfInline(block.children)]
    case 'list':
      return linesOfList(block)
    case 'table':
      return block.children.map((row) =>
        row.children.map((cell) => cell.children.flatMap((child) => linesOf(child, all)).join(' ')).join(' '),
      )
    case 'upload':
      return [block.fields?.caption ?? '']
    case 'block':
      return block.fields.blockType === 'tableCaption' ? [block.fields.caption] : linesOfTextBlock(block.fields, all)
    case 'horizontalrule':
      return []
    default:
      return block satisfies never
  }
}

const nothing: Finder = { find: () => undefined }

/**
 * What rich text says, without its form: one line a paragraph, heading, list item or table row; no empty lines.
 * @param richText parsed rich text; undefined gives an empty string
 * @param all the documents that its blocks show, by name; without it these leave no line
 */
export function plainTextOf(richText: RichText | undefined, all: Finder = nothing): string {
  return (richText?.root.children ?? [])
    .flatMap((block) => linesOf(block, all))
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

/** The headings in rich text, in their order, as plain text; empty ones left out. */
export function headingsOf(richText: RichText | undefined): string[] {
  return (richText?.root.children ?? [])
    .flatMap((block) => (block.type === 'heading' ? [textOfInline(block.children).trim()] : []))
    .filter(Boolean)
}
