import { expansionIn } from './expansion-in.ts'
import { isFamiliar } from './familiar-words.ts'
import { shoutedRuns } from './shouted-runs.ts'
import type { WrittenText } from './written-text.ts'

/** Two to seven capitals that stand for themselves; a plural “s” is none of them. */
export const acronym = /(?<![\p{L}\d.@/_-])[A-Z](?:[A-Z]|&(?=[A-Z])){1,6}(?=s?(?![\p{L}\d_@/]))/gu

/** “Comprehensive Support (CSI)”, or “CSI (Comprehensive Support)”. */
const isInParentheses = (text: string, word: string, index: number): boolean => {
  const [before, after] = [text.slice(0, index), text.slice(index + word.length)]
  return (/\p{Ll}\S*\s+[(“"]$/u.test(before) && /^s?[)”"]/.test(after)) || /^s?\s+\([^)]*\p{Ll}/u.test(after)
}

/** Whether words in a text begin with the letters of an acronym. Of two letters that says nothing: any two words could. */
const hasItsWords = (text: string, word: string): boolean =>
  word.length > 2 && expansionIn(text, word, 'anywhere') !== undefined

/**
 * The acronyms that are neither in the glossary nor spelled out by the time they stand first, each once, with its field.
 * @param texts in the order in which readers meet them
 * @param glossary what readers can look up, in capitals
 */
export function unexplainedAcronyms(
  texts: readonly WrittenText[],
  glossary: ReadonlySet<string>,
): { path: string; word: string }[] {
  const seen = new Set<string>()
  const read: string[] = []
  return texts.flatMap(({ path, passages }) =>
    passages.flatMap(({ text }) => {
      read.push(text)
      // Words in capitals that stand together are no acronyms, most of them.
      const shouted = shoutedRuns(text, glossary)
      return [...text.matchAll(acronym)].flatMap(({ 0: word, index }) => {
        if (shouted.some((run) => run.start <= index && index < run.end)) return []
        if (isFamiliar(word, glossary) || seen.has(word)) return []
        seen.add(word)
        const isExplained = isInParentheses(text, word, index) || read.some((passage) => hasItsWords(passage, word))
        return isExplained ? [] : [{ path, word }]
      })
    }),
  )
}
