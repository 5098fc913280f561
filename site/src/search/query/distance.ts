/**
 * How many letters have to be put in, left out, changed, or swapped with their neighbour to make one word the other
 * (Damerau's distance, no letter touched twice).
 * @param limit above it the exact number does not matter
 * @returns the distance, or `limit + 1` when it is larger than the limit
 */
export function distanceBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let twoBefore: number[] = []
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((before[j] as number) + 1, (row[j - 1] as number) + 1, (before[j - 1] as number) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (twoBefore[j - 2] as number) + 1)
      row.push(least)
      if (least < best) best = least
    }
    if (best > limit) return limit + 1
    twoBefore = before
    before = row
  }
  return Math.min(before[b.length] as number, limit + 1)
}

/** The letters of a word as bits: two words that differ in many letters can't be near each other. */
export function lettersOf(word: string): number {
  let letters = 0
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31)
  return letters
}

/** How many kinds of letters only one of two words has; at most twice their distance. */
export function lettersApart(a: number, b: number): number {
  let apart = a ^ b
  let count = 0
  for (; apart; apart &= apart - 1) count += 1
  return count
}
