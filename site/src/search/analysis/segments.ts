import { isStopWordTerm, type Analysis } from './analyze.ts'

/** The fields of which whole segments are looked for: a query that has all words of one names the record. */
export const segmentedFields = ['title', 'tags'] as const
export type SegmentedField = (typeof segmentedFields)[number]

/** Where a term stands in a title or among the tags. “Schools At-Risk (SAR)” has two segments; each tag is one. */
export interface SegmentPosition {
  /** Which segment, from 0. */
  segment: number
  /** How many words the segment has, those that say nothing left out. */
  size: number
  /** Which of them the term stands for: the first, and how many. */
  first: number
  count: number
}

const boundaries: Record<SegmentedField, RegExp> = { title: /[:;|()[\]–—?!"“”/]|\s-\s/, tags: /\n/ }

/** Where each term of a title, or of tags on lines of their own, stands; in the shortest segment that it is in. */
export function positionsIn(
  field: SegmentedField,
  text: string,
  { tokens, indexTerms }: Analysis,
): Map<string, SegmentPosition> {
  const counting = new Set(
    indexTerms
      .filter((indexTerm) => indexTerm.kind === 'word' && !isStopWordTerm(indexTerm, tokens))
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  )
  let segment = 0
  const positions = tokens.map(({ start }, index) => {
    const end = tokens[index - 1]?.end
    if (end !== undefined && boundaries[field].test(text.slice(end, start))) segment += 1
    return { segment, counts: counting.has(index) }
  })
  const sizes = Map.groupBy(
    positions.filter(({ counts }) => counts),
    (position) => position.segment,
  )
  const rank = (index: number) =>
    positions.slice(0, index).filter((position) => position.counts && position.segment === positions[index]?.segment)
      .length
  const found = new Map<string, SegmentPosition>()
  for (const { term, from, to } of indexTerms) {
    const at = positions[from]
    const size = sizes.get(at?.segment ?? -1)?.length ?? 0
    if (!at || size === 0 || (found.get(term)?.size ?? Infinity) <= size) continue
    const count = positions
      .slice(from, to)
      .filter((position) => position.counts && position.segment === at.segment).length
    if (count > 0) found.set(term, { segment: at.segment, size, first: rank(from), count })
  }
  return found
}
