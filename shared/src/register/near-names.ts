/** A school's name without what people write differently: case, accents, punctuation, “School”, “Elem.” for “Elementary”. */
export function bareName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\belem\b\.?/g, 'elementary')
    .replace(/\bjr\b\.?/g, 'junior')
    .replace(/\bsr\b\.?/g, 'senior')
    .replace(/\bmid\b\.?/g, 'middle')
    .replace(/\bsch\b\.?/g, 'school')
    .replace(/\bhs\b/g, 'high')
    .replace(/\bms\b/g, 'middle')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bschool\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** How many letters must be typed, removed or replaced to make one text of another. */
function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const current = [i]
    for (let j = 1; j <= other.length; j++)
      current[j] = Math.min(
        (before[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (before[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1),
      )
    before = current
  }
  return before[other.length] ?? 0
}

/** Names differ by at most this share of their letters to count as near. */
const nearShare = 0.2

/**
 * The names that someone may have meant, the nearest first; at most three.
 * @param candidates what `nameOf` reads a name from
 */
export function nearNames<Candidate>(
  name: string,
  candidates: Iterable<Candidate>,
  nameOf: (candidate: Candidate) => string,
): Candidate[] {
  const wanted = bareName(name)
  return Array.from(candidates, (candidate) => {
    const bare = bareName(nameOf(candidate))
    const isFar = Math.abs(bare.length - wanted.length) > nearShare * Math.max(bare.length, wanted.length)
    return { candidate, away: isFar ? Infinity : distance(wanted, bare) / Math.max(bare.length, wanted.length, 1) }
  })
    .filter(({ away }) => away <= nearShare)
    .toSorted((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}
