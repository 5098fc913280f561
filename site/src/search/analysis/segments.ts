import { saysNothing, type Analysis } from './analyze.ts'

/** The fields of which whole segments are looked for: a query that has all words of one names the record. */
export const segmentedFields = ['title', 'tags'] as const
export type SegmentedField = (typeof segmentedFields)[number]

/** Where a term stands in a title or among the tags. “Schools At-Risk (SAR)” has two segments; each tag is one. */
export interface Place {
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
export function placesIn(field: SegmentedField, text: string, { atoms, tokens }: Analysis): Map<string, Place> {
  const counting = new Set(
    tokens
      .filter((token) => token.kind === 'word' && !saysNothing(token, atoms))
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  )
  let segment = 0
  const places = atoms.map(({ start }, index) => {
    const end = atoms[index - 1]?.end
    if (end !== undefined && boundaries[field].test(text.slice(end, start))) segment += 1
    return { segment, counts: counting.has(index) }
  })
  const sizes = Map.groupBy(
    places.filter(({ counts }) => counts),
    (place) => place.segment,
  )
  const rank = (index: number) =>
    places.slice(0, index).filter((place) => place.counts && place.segment === places[index]?.segment).length
  const found = new Map<string, Place>()
  for (const { term, from, to } of tokens) {
    const at = places[from]
    const size = sizes.get(at?.segment ?? -1)?.length ?? 0
    if (!at || size === 0 || (found.get(term)?.size ?? Infinity) <= size) continue
    const count = places.slice(from, to).filter((place) => place.counts && place.segment === at.segment).length
    if (count > 0) found.set(term, { segment: at.segment, size, first: rank(from), count })
  }
  return found
}
