const smallWord = /^(?:and|of|for|the|in|to|on|a|an|with|&)$/i

const initialsOf = (words: readonly string[]): string => words.map((word) => word.charAt(0).toLowerCase()).join('')

/** Whether the first letters of words spell letters; small words may count or not, parts of hyphenated words too. */
function spells(words: readonly string[], letters: string): boolean {
  const large = words.filter((word) => !smallWord.test(word))
  if (large[0] !== words[0] || large.at(-1) !== words.at(-1)) return false
  return [words, large].some(
    (chosen) => initialsOf(chosen) === letters || initialsOf(chosen.flatMap((word) => word.split('-'))) === letters,
  )
}

/**
 * The words in a text whose first letters spell an acronym.
 * @param where they may stand: at the text’s beginning, at its end, or anywhere in it
 * @returns undefined when there are none
 */
export function expansionIn(text: string, acronym: string, where: 'start' | 'end' | 'anywhere'): string | undefined {
  const words = text
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter(Boolean)
  const letters = acronym.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length < 2) return undefined
  for (let count = 2; count <= Math.min(words.length, letters.length + 4); count += 1) {
    const firsts =
      where === 'start'
        ? [0]
        : where === 'end'
          ? [words.length - count]
          : Array.from({ length: words.length - count + 1 }, (_, index) => index)
    const first = firsts.find((start) => spells(words.slice(start, start + count), letters))
    if (first !== undefined) return words.slice(first, first + count).join(' ')
  }
  return undefined
}
