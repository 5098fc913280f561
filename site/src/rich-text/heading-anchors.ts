import { slugify, textOfInline, type RichText } from '@osi/shared'

export interface HeadingAnchor {
  /** Unique among the headings of the same rich text, and the same as long as the headings before it stay. */
  id: string
  text: string
  /** The heading's place among the blocks. */
  block: number
  /** 2 to 4: what the editor chose, unless that skipped a level, which readers of the outline would stumble over. */
  level: number
}

/**
 * The headings in rich text with the ids that links lead to: the slug of the words, numbered from the second one on.
 * @param prefix put before every id where several rich texts stand on one page, e.g. `supports-`
 */
export function headingAnchors(richText: RichText | undefined, prefix = ''): HeadingAnchor[] {
  const taken = new Set<string>()
  let level = 1
  return (richText?.root.children ?? []).flatMap((node, block) => {
    if (node.type !== 'heading') return []
    const text = textOfInline(node.children).trim()
    if (!text) return []
    const id = firstFree(`${prefix}${slugify(text) || 'section'}`, taken)
    taken.add(id)
    level = Math.min(Number(node.tag.slice(1)), level + 1)
    return [{ id, text, block, level }]
  })
}

/** The id itself, or with the first number from 2 on that makes it unique. */
export function firstFree(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  let number = 2
  while (taken.has(`${id}-${number}`)) number += 1
  return `${id}-${number}`
}
