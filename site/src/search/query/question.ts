import { analyze, saysNothing, type Analysis, type Token } from '../analysis/analyze.ts'

/** Longer queries are cut: no question needs more, and an attack would. */
const longestQuery = 200

/** A query as it was asked, made harmless and read. */
export interface Question {
  /** Well-formed text of at most 200 characters, every space single. */
  text: string
  /** What stood in quotation marks: folded words that must stand together in this order. */
  phrases: string[][]
  analysis: Analysis
  /** The words that are looked for, by their places: those that say nothing are left out, unless there are no others. */
  sought: Token[]
  /** Whether there are only words that say nothing. */
  saysNothing: boolean
}

/** Well-formed, without control characters, spaces single, cut at 200 characters and never inside one. */
function cleaned(asked: string): string {
  const text = asked
    .slice(0, 5 * longestQuery)
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Cf}\p{Z}]+/gu, ' ')
    .trim()
  return text.length <= longestQuery
    ? text
    : text
        .slice(0, longestQuery)
        .toWellFormed()
        .replace(/\uFFFD$/u, '')
        .trim()
}

/** Reads a query. Whatever was typed, it gives a question; perhaps one that asks nothing. */
export function questionFrom(asked: string): Question {
  const text = cleaned(asked)
  const analysis = analyze(text)
  const words = analysis.tokens.filter(({ kind, from, to }) => kind === 'word' && to - from >= 1)
  const telling = words.filter((token) => !saysNothing(token, analysis.atoms))
  const phrases = [...text.matchAll(/["“”„«]([^"“”„«»]+)["“”»]/g)]
    .map(([, phrase = '']) => analyze(phrase).atoms.map(({ word }) => word))
    .filter((words) => words.length > 1)
  return { text, phrases, analysis, sought: telling.length > 0 ? telling : words, saysNothing: telling.length === 0 }
}
