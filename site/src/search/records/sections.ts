import { sectionsOf, type Publication, type RichText } from '@osi/shared'
import { headingAnchors } from '../../rich-text/heading-anchors.ts'
import type { SearchRecord } from './record.ts'

/** A part of a document's page: rich text, and how its headings can be linked to. */
export interface PagePart {
  content: RichText | undefined
  /** What stands before the ids of its headings; see `RichText.astro`. */
  prefix?: string
  /** The heading above it and that heading's id, where the page gives it one. */
  heading?: { text: string; id: string }
}

/** Longer texts are cut into pieces of about so many characters: a result shows the piece that answers. */
const maxTextLength = 1500

/**
 * A document and the sections of its page, so that a result leads to the heading below which the answer stands.
 * @param document the whole; what stands before the first heading is added to its body
 * @param parts of its page, in order
 * @param publication the documents that blocks in its texts show
 */
export function withSections(
  document: SearchRecord,
  parts: readonly PagePart[],
  publication: Publication,
): SearchRecord[] {
  const sections = parts.flatMap(({ content, prefix, heading }) => {
    const anchors = headingAnchors(content, prefix)
    let nextAnchor = 0
    return sectionsOf(content, publication).map((section) => {
      const anchor = section.heading ? anchors[nextAnchor++] : undefined
      return { text: section.text, at: anchor ?? heading }
    })
  })
  const headings = sections.flatMap(({ at }) => at?.text ?? [])
  const beforeHeadings = sections.filter(({ at }) => !at).map(({ text }) => text)
  return [
    {
      ...document,
      headings: [...document.headings, ...new Set(headings)],
      body: [document.body, ...beforeHeadings].filter(Boolean).join('\n'),
    },
    ...sections.flatMap(({ at, text }) => (at ? sectionRecords(document, at.text, at.id, text) : [])),
  ]
}

/** Records of a text below a heading of a document's page; several where it is long, as transcripts are. */
export function sectionRecords(document: SearchRecord, heading: string, anchor: string, text: string): SearchRecord[] {
  return piecesOf(text).map((body, index) => ({
    ...sectionRecord(document, { heading, anchor, body }),
    id: `${document.id}#${anchor}${index > 0 ? `~${index + 1}` : ''}`,
  }))
}

/**
 * One part of a document's page.
 * @param heading what it is called in results; searched like the title of a page
 * @param whole how results name the page that it is on; not searched
 */
export const sectionRecord = (
  document: SearchRecord,
  { heading, anchor, body, whole = document.title }: { heading: string; anchor: string; body: string; whole?: string },
): SearchRecord => ({
  id: `${document.id}#${anchor}`,
  type: document.type,
  address: `${document.address}#${anchor}`,
  title: heading,
  headings: [document.title],
  tags: [],
  body,
  page: whole,
  partOf: document.id,
})

/** A text in pieces that end with a line, or where lines are long, with a sentence. */
function piecesOf(text: string): string[] {
  const units = text.split(/\n+|(?<=[.?!]) (?=[\p{Lu}“"])/u)
  const pieces = ['']
  for (const unit of units) {
    const last = pieces.at(-1) ?? ''
    if (last.length > 0 && last.length + unit.length >= maxTextLength) pieces.push(unit)
    else pieces[pieces.length - 1] = last === '' ? unit : `${last}\n${unit}`
  }
  return pieces
}
