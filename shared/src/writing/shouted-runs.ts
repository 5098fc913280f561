import { wordsIn } from './writing-check.ts'

/** Words in capitals that stand together, with what is between them. */
const runs = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}’'-]+(?:[\s,;:!.…&/–—-]+\p{Lu}[\p{Lu}\p{N}’'-]*(?![\p{L}\p{N}]))+/gu

/**
 * The stretches of a line that are written in capitals: three words or more, or a whole line of two. Acronyms side by side are none,
 * nor is a name like “MS SOARS” that the glossary has.
 * @param glossary what the glossary explains, in capitals
 * @returns the words, and from where to where they stand in the line
 */
export function shoutedRuns(
  line: string,
  glossary: ReadonlySet<string>,
): { quote: string; start: number; end: number }[] {
  const count = wordsIn(line).length
  return [...line.matchAll(runs)].flatMap(({ 0: quote, index }) => {
    if (glossary.has(quote)) return []
    const words = wordsIn(quote)
    const unknown = words.filter((word) => !glossary.has(word))
    const isShouted = unknown.length >= (words.length === count ? 2 : 3) && unknown.some(({ length }) => length >= 4)
    return isShouted ? [{ quote, start: index, end: index + quote.length }] : []
  })
}
