/** How many syllables a word has, about: groups of vowels, without a silent e at the end. */
function syllablesIn(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?:[^laeiouy]es|[^laeiouy]ed|[^laeiouy]e)$/, '')
    .match(/[aeiouy]{1,2}/g)
  return Math.max(1, groups?.length ?? 1)
}

/**
 * The school grade in which a text can be read, by Flesch and Kincaid (1975).
 * @param sentences each one sentence or several, with their full stops
 */
export function readingGrade(sentences: readonly string[]): number {
  const text = sentences.join(' ')
  const words = text.match(/[\p{L}’]+/gu) ?? []
  const ends = text.match(/[.!?:](?=\s|$)/g) ?? ['.']
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (words.length / ends.length) + 11.8 * (syllables / Math.max(1, words.length)) - 15.59
}
