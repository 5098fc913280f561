import { tokenize, compoundsAmong, type Token } from './tokens.ts'
import { daysNamedIn } from './calendar-days.ts'
import { phoneNumbersIn } from './phone-numbers.ts'
import { termOf } from './stem.ts'
import { isStopWord } from './stop-words.ts'

export type IndexTermKind = 'word' | 'joined' | 'day' | 'phone' | 'concept' | 'name' | 'purpose'

/** One entry of the index that a text gives rise to. */
export interface IndexTerm {
  term: string
  kind: IndexTermKind
  /** The words that it stands for, by their positions in the text: the first, and the one after the last. */
  from: number
  to: number
}

export interface Analysis {
  /** The words as they stand in the text. */
  tokens: Token[]
  /** In order of their first words. */
  indexTerms: IndexTerm[]
}

/**
 * What the index has of a text. The same for what is indexed and for what is searched for, or they would not meet.
 * A word written in parts is there in parts and joined, a telephone number with and without its area code, a day under
 * one name whatever its form.
 * @param isWanted leaves out every other term
 */
export function analyze(text: string, isWanted: (term: string) => boolean = () => true): Analysis {
  const tokens = tokenize(text)
  const indexTerms: IndexTerm[] = []
  const add = (term: string, kind: IndexTermKind, from: number, to: number) => {
    if (isWanted(term)) indexTerms.push({ term, kind, from, to })
  }
  const compounds = compoundsAmong(text, tokens)
  const days = /\d/.test(text) ? daysNamedIn(text, tokens) : []
  const phones = /\d{4}/.test(text) ? phoneNumbersIn(text, tokens) : []
  const inAcronym = new Set<number>()
  for (const { from, to, joined } of compounds) {
    const isAcronym = tokens.slice(from, to).every(({ word }) => /^\p{L}$/u.test(word))
    if (isAcronym) for (let index = from; index < to; index += 1) inAcronym.add(index)
    add(termOf(joined), isAcronym ? 'word' : 'joined', from, to)
  }
  const withoutOrder = indexTerms.length + days.length + phones.length > 0
  tokens.forEach(({ word }, index) => {
    if (!inAcronym.has(index)) add(termOf(word), 'word', index, index + 1)
  })
  for (const { from, to, terms } of days) for (const term of terms) add(term, 'day', from, to)
  for (const { from, to, terms } of phones) for (const term of terms) add(term, 'phone', from, to)
  // Words alone, as most texts have them, are in order and have no twins.
  if (!withoutOrder) return { tokens, indexTerms }
  indexTerms.sort((a, b) => a.from - b.from || a.to - b.to)
  return { tokens, indexTerms: withoutTwins(indexTerms) }
}

/** A number like “601.359.1003” is both a compound and a telephone number: one index term is enough. */
const withoutTwins = (indexTerms: IndexTerm[]): IndexTerm[] =>
  indexTerms.filter((indexTerm, index) => {
    for (let before = index - 1; before >= 0 && indexTerms[before]?.from === indexTerm.from; before -= 1) {
      if (indexTerms[before]?.term === indexTerm.term) return false
    }
    return true
  })

/** Whether an index term is a word that says nothing about what is looked for. @param tokens those of the same text */
export const isStopWordTerm = (indexTerm: IndexTerm, tokens: readonly Token[]): boolean =>
  indexTerm.kind === 'word' && indexTerm.to - indexTerm.from === 1 && isStopWord(tokens[indexTerm.from]?.word ?? '')
