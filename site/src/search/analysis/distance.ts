/** Three rows of a table as long as the longest word so far: kept, because a misspelled word is compared with thousands. */
const rowsOf = (length: number) => [new Uint8Array(length), new Uint8Array(length), new Uint8Array(length)] as const
let rows = rowsOf(32)

/**
 * How many letters have to be put in, left out, changed, or swapped with their neighbor to make one word the other
 * (Damerau's distance, no letter touched twice).
 * @param limit above it the exact number does not matter; less than 100
 * @returns the distance, or `limit + 1` when it is larger than the limit
 */
export function distanceBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  const tooFar = limit + 1
  if (rows[0].length <= b.length) rows = rowsOf(2 * b.length)
  let [twoBefore, before, row] = rows
  for (let j = 0; j <= b.length; j += 1) before[j] = Math.min(j, tooFar)
  for (let i = 1; i <= a.length; i += 1) {
    // What is further from the diagonal than the limit is too far anyway.
    const first = Math.max(1, i - limit)
    const last = Math.min(b.length, i + limit)
    row[first - 1] = first === 1 ? Math.min(i, tooFar) : tooFar
    let best = row[first - 1] ?? 0
    const letter = a.charCodeAt(i - 1)
    for (let j = first; j <= last; j += 1) {
      const other = b.charCodeAt(j - 1)
      let least = (before[j - 1] ?? 0) + (letter === other ? 0 : 1)
      const leftOut = (row[j - 1] ?? 0) + 1
      if (leftOut < least) least = leftOut
      const putIn = j === i + limit ? tooFar : (before[j] ?? 0) + 1
      if (putIn < least) least = putIn
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        const swapped = (twoBefore[j - 2] ?? 0) + 1
        if (swapped < least) least = swapped
      }
      row[j] = least
      if (least < best) best = least
    }
    if (best > limit) return tooFar
    ;[twoBefore, before, row] = [before, row, twoBefore]
  }
  return Math.min(before[b.length] ?? 0, tooFar)
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
