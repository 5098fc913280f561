import type { Finder } from '../content-type.ts'
import { plainTextOf, textOfInline } from './plain-text.ts'
import type { BlockNode, RichText } from './schema.ts'

/** A stretch of rich text below one heading. */
export interface RichTextSection {
  /** Missing for what stands before the first heading. */
  heading?: string
  /** What it says, one line a paragraph, heading excluded. */
  text: string
}

/**
 * Rich text cut at its headings of every level, in order. A heading without words is none.
 * @param richText parsed rich text; undefined gives no sections
 * @param all the documents that its blocks show, by name
 */
export function sectionsOf(richText: RichText | undefined, all: Finder): RichTextSection[] {
  const sections: { heading?: string; blocks: BlockNode[] }[] = [{ blocks: [] }]
  for (const block of richText?.root.children ?? []) {
    const heading = block.type === 'heading' ? textOfInline(block.children).trim() : ''
    if (heading) sections.push({ heading, blocks: [] })
    else sections.at(-1)?.blocks.push(block)
  }
  return sections
    .map(({ heading, blocks }) => ({ heading, text: plainTextOf({ root: { type: 'root', children: blocks } }, all) }))
    .filter(({ heading, text }) => Boolean(heading) || text !== '')
}
