import { z } from 'zod'
import type { DeepReadonly } from '../values/deep-readonly.ts'
import { link } from '../fields/link.ts'
import { relation, text } from '../fields/text.ts'
import { textBlockSchema } from './blocks/registry.ts'

/**
 * Rich text as the editor (Lexical) stores it, reduced to what the site renders.
 * A node that is not listed here is an error of its document, never a silent gap on the page.
 * `format` on a text node is a bit field: 1 bold, 2 italic, 4 strikethrough, 8 underline, 16 code, 32 subscript, 64 superscript.
 */
const textNode = z.object({ type: z.literal('text'), text: z.string(), format: z.number().int().default(0) })
const lineBreakNode = z.object({ type: z.literal('linebreak') })
const tabNode = z.object({ type: z.literal('tab') })
const simpleInline = z.discriminatedUnion('type', [textNode, lineBreakNode, tabNode])

const linkNode = z.object({
  type: z.enum(['link', 'autolink']),
  fields: z.discriminatedUnion('linkType', [
    z.object({ linkType: z.literal('custom'), url: link }),
    z.object({ linkType: z.literal('internal'), doc: z.object({ relationTo: z.string(), value: relation }) }),
  ]),
  children: z.array(simpleInline),
})

const inlineNode = z.union([simpleInline, linkNode])

const paragraphNode = z.object({ type: z.literal('paragraph'), children: z.array(inlineNode) })
const headingNode = z.object({
  type: z.literal('heading'),
  tag: z.enum(['h2', 'h3', 'h4']),
  children: z.array(inlineNode),
})
const quoteNode = z.object({ type: z.literal('quote'), children: z.array(inlineNode) })
const ruleNode = z.object({ type: z.literal('horizontalrule') })
const uploadNode = z.object({
  type: z.literal('upload'),
  relationTo: z.literal('media'),
  value: relation,
  /** What the editor's own fields hold. */
  fields: z.object({ caption: text.optional() }).optional(),
})
/** Stands directly before its table: Payload's node for a table has no fields (`tables-with-captions.ts`). */
const tableCaptionNode = z.object({
  type: z.literal('block'),
  fields: z.object({ blockType: z.literal('tableCaption'), caption: text }),
})
const textBlockNode = z.object({ type: z.literal('block'), fields: textBlockSchema })

const listNode = z.object({
  type: z.literal('list'),
  listType: z.enum(['bullet', 'number']),
  start: z.number().int().default(1),
  get children() {
    return z.array(listItemNode)
  },
})
const listItemNode = z.object({
  type: z.literal('listitem'),
  get children(): z.ZodArray<z.ZodUnion<[typeof inlineNode, typeof listNode]>> {
    return z.array(z.union([inlineNode, listNode]))
  },
})

const tableCellNode = z.object({
  type: z.literal('tablecell'),
  /** 0 a value, 1 the head of a column, 2 the head of a row, 3 both. */
  headerState: z.number().int().min(0).max(3).default(0),
  colSpan: z.number().int().min(1).default(1),
  rowSpan: z.number().int().min(1).default(1),
  children: z.array(z.union([paragraphNode, listNode])),
})
const tableNode = z.object({
  type: z.literal('table'),
  children: z.array(z.object({ type: z.literal('tablerow'), children: z.array(tableCellNode) })),
})

const blockNode = z.union([
  paragraphNode,
  headingNode,
  quoteNode,
  ruleNode,
  uploadNode,
  listNode,
  tableCaptionNode,
  textBlockNode,
  tableNode,
])

export const richText = z.object({ root: z.object({ type: z.literal('root'), children: z.array(blockNode) }) })

export type RichText = DeepReadonly<z.infer<typeof richText>>
export type BlockNode = DeepReadonly<z.infer<typeof blockNode>>
export type TableCaptionNode = DeepReadonly<z.infer<typeof tableCaptionNode>>
export type TextBlockNode = DeepReadonly<z.infer<typeof textBlockNode>>
export type InlineNode = DeepReadonly<z.infer<typeof inlineNode>>
export type ListNode = DeepReadonly<z.infer<typeof listNode>>
export type TableNode = DeepReadonly<z.infer<typeof tableNode>>
