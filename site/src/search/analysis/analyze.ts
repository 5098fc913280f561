import { atomsIn, compoundsAmong, type Atom } from './atoms.ts'
import { daysNamedIn } from './calendar-days.ts'
import { phoneNumbersIn } from './phone-numbers.ts'
import { termOf } from './stem.ts'
import { isStopWord } from './stop-words.ts'

export type TokenKind = 'word' | 'joined' | 'day' | 'phone' | 'concept'

/** One entry of the index that a text gives rise to. */
export interface Token {
  term: string
  kind: TokenKind
  /** The words that it stands for, by their places in the text: the first, and the one after the last. */
  from: number
  to: number
}

export interface Analysis {
  /** The words as they stand in the text. */
  atoms: Atom[]
  /** In order of their first words. */
  tokens: Token[]
}

/**
 * What the index has of a text. The same for what is indexed and for what is searched for, or they would not meet.
 * A word written in parts is there in parts and joined, a telephone number with and without its area code, a day under
 * one name whatever its form.
 * @param isSought leaves out tokens of other terms
 */
export function analyze(text: string, isSought: (term: string) => boolean = () => true): Analysis {
  const atoms = atomsIn(text)
  const tokens: Token[] = []
  const add = (term: string, kind: TokenKind, from: number, to: number) => {
    if (isSought(term)) tokens.push({ term, kind, from, to })
  }
  const compounds = compoundsAmong(text, atoms)
  const days = /\d/.test(text) ? daysNamedIn(text, atoms) : []
  const phones = /\d{4}/.test(text) ? phoneNumbersIn(text, atoms) : []
  const inAcronym = new Set<number>()
  for (const { from, to, joined } of compounds) {
    const isAcronym = atoms.slice(from, to).every(({ word }) => /^\p{L}$/u.test(word))
    if (isAcronym) for (let index = from; index < to; index += 1) inAcronym.add(index)
    add(termOf(joined), isAcronym ? 'word' : 'joined', from, to)
  }
  const withoutOrder = tokens.length + days.length + phones.length > 0
  atoms.forEach(({ word }, index) => {
    if (!inAcronym.has(index)) add(termOf(word), 'word', index, index + 1)
  })
  for (const { from, to, terms } of days) for (const term of terms) add(term, 'day', from, to)
  for (const { from, to, terms } of phones) for (const term of terms) add(term, 'phone', from, to)
  // Words alone, as most texts have them, are in order and have no twins.
  if (!withoutOrder) return { atoms, tokens }
  tokens.sort((a, b) => a.from - b.from || a.to - b.to)
  return { atoms, tokens: withoutTwins(tokens) }
}

/** A number like “601.359.1003” is both a compound and a telephone number: one token is enough. */
const withoutTwins = (tokens: Token[]): Token[] =>
  tokens.filter((token, index) => {
    for (let before = index - 1; before >= 0 && tokens[before]?.from === token.from; before -= 1) {
      if (tokens[before]?.term === token.term) return false
    }
    return true
  })

/** Whether a token is a word that says nothing about what is looked for. @param atoms those of the same text */
export const saysNothing = (token: Token, atoms: readonly Atom[]): boolean =>
  token.kind === 'word' && token.to - token.from === 1 && isStopWord(atoms[token.from]?.word ?? '')
