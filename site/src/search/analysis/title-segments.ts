import { saysNothing, type Analysis } from './analyze.ts'

/**
 * Where a term stands in a title. A title has segments, “Schools At-Risk (SAR)” two of them; a query that has all words of a
 * segment names the record.
 */
export interface TitlePlace {
  /** Which segment, from 0. */
  segment: number
  /** How many words the segment has, those that say nothing left out. */
  size: number
  /** Which of them the term stands for: the first, and how many. */
  first: number
  count: number
}

const boundary = /[:;|()[\]–—,?!"“”/]|\s-\s/

/** Where each term of a title stands; by the first place where it stands in several. */
export function titlePlacesIn(title: string, { atoms, tokens }: Analysis): Map<string, TitlePlace> {
  const counting = new Set(
    tokens
      .filter((token) => token.kind === 'word' && !saysNothing(token, atoms))
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  )
  let segment = 0
  const places = atoms.map(({ start }, index) => {
    const end = atoms[index - 1]?.end
    if (end !== undefined && boundary.test(title.slice(end, start))) segment += 1
    return { segment, counts: counting.has(index) }
  })
  const sizes = Map.groupBy(
    places.filter(({ counts }) => counts),
    (place) => place.segment,
  )
  const rank = (index: number) =>
    places.slice(0, index).filter((place) => place.counts && place.segment === places[index]?.segment).length
  const found = new Map<string, TitlePlace>()
  for (const { term, from, to } of tokens) {
    const at = places[from]
    const size = sizes.get(at?.segment ?? -1)?.length ?? 0
    if (!at || size === 0 || found.has(term)) continue
    const count = places.slice(from, to).filter((place) => place.counts && place.segment === at.segment).length
    if (count > 0) found.set(term, { segment: at.segment, size, first: rank(from), count })
  }
  return found
}
