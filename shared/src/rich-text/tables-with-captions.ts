import type { BlockNode, TableCaptionNode } from './schema.ts'

/** A block as readers get it: a caption goes with its table. */
export interface ShownBlock {
  node: Exclude<BlockNode, TableCaptionNode>
  /** Its index among the blocks of the text. */
  index: number
  /** Of a table. */
  caption?: string
}

const isEmptyLine = (node: { type?: string; children?: readonly unknown[] }): boolean =>
  node.type === 'paragraph' && (node.children ?? []).length === 0

/**
 * The index of the table that a caption belongs to: what follows it, empty lines aside, which the editor's keys leave behind.
 * @param blocks of one text
 * @param caption the caption's index among them
 * @returns undefined when something else follows, or nothing
 */
export function tableOfCaption(
  blocks: readonly { type?: string; children?: readonly unknown[] }[],
  caption: number,
): number | undefined {
  const next = blocks.findIndex((block, index) => index > caption && !isEmptyLine(block))
  return blocks[next]?.type === 'table' ? next : undefined
}

const isCaption = (node: BlockNode): node is TableCaptionNode =>
  node.type === 'block' && node.fields.blockType === 'tableCaption'

/** The blocks of a text with each caption at its table. A caption without a table, in a draft, is a line of text: no word is lost. */
export function tablesWithCaptions(blocks: readonly BlockNode[]): ShownBlock[] {
  const captions = new Map<number, string>()
  return blocks.flatMap((node, index): ShownBlock[] => {
    if (!isCaption(node)) return [{ node, index, caption: captions.get(index) }]
    const { caption } = node.fields
    const table = tableOfCaption(blocks, index)
    if (table === undefined)
      return [{ node: { type: 'paragraph', children: [{ type: 'text', text: caption, format: 0 }] }, index }]
    captions.set(table, caption)
    return []
  })
}
