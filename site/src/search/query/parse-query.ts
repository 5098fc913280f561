import { analyze, isStopWordTerm, type Analysis, type IndexTerm } from '../analysis/analyze.ts'

/** What is read of a query at most, in characters: an attack would have more. */
export const maxQueryLength = 1000

/** What is shown of a query, and how many characters its words may have together: no question needs more. */
const maxShown = 200

/** A query as it was asked, made harmless and read. */
export interface ParsedQuery {
  /** Well-formed text of at most 1,000 characters, every space single. */
  text: string
  /** What stood in quotation marks: folded words that must stand together in this order. */
  phrases: string[][]
  analysis: Analysis
  /** The words that are looked for, by their positions: those that say nothing are left out, unless there are no others. */
  searchTerms: IndexTerm[]
  /** Whether there are only words that say nothing. */
  onlyStopWords: boolean
  /** Whether it asks something, like “how is a school identified”, instead of naming something. */
  isQuestion: boolean
}

/** Cut to a number of characters, never inside one. */
const cut = (text: string, most: number): string =>
  text.length <= most
    ? text
    : text
        .slice(0, most)
        .toWellFormed()
        .replace(/\uFFFD$/u, '')
        .trim()

/** A query as it is shown: at most 200 characters of it. */
export const asShown = (text: string): string => cut(text, maxShown)

/** Well-formed, without control characters, spaces single. */
const cleaned = (typed: string): string =>
  cut(typed, maxQueryLength)
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Cf}\p{Z}]+/gu, ' ')
    .trim()

/**
 * The first words of a text that have 200 characters together, each counted once; and those again wherever the rest repeats
 * them: whoever describes something at length is answered by what the whole is about.
 */
function firstWords(words: readonly IndexTerm[], { tokens }: Analysis): IndexTerm[] {
  const lengths = new Map<string, number>()
  for (const { term, from, to } of words)
    if (!lengths.has(term))
      lengths.set(
        term,
        tokens.slice(from, to).reduce((sum, { word }) => sum + word.length, 0),
      )
  let room = maxShown
  const first = new Set([...lengths.keys()].filter((term) => (room -= lengths.get(term) ?? 0) >= 0))
  return words.filter(({ term }) => first.has(term))
}

/** A question ends with its mark, or begins like one; “may” begins more dates than questions. */
const isQuestion = (text: string, { tokens: [first, second] }: Analysis): boolean =>
  text.endsWith('?') || (first !== undefined && second !== undefined && questionWords.has(first.word))

const questionWords = new Set(
  'how what when where which who whom whose why can could do does did is are was were will would should'.split(' '),
)

/** Reads a query. Whatever was typed, it gives a question; perhaps one that asks nothing. */
export function parseQuery(typed: string): ParsedQuery {
  const text = cleaned(typed)
  const analysis = analyze(text)
  const words = analysis.indexTerms.filter(({ kind, from, to }) => kind === 'word' && to - from >= 1)
  const significant = words.filter((indexTerm) => !isStopWordTerm(indexTerm, analysis.tokens))
  const phrases = [...text.matchAll(/["“”„«]([^"“”„«»]+)["“”»]/g)]
    .map(([, phrase = '']) => analyze(phrase).tokens.map(({ word }) => word))
    .filter((words) => words.length > 1)
  const searchTerms = firstWords(significant.length > 0 ? significant : words, analysis)
  return {
    text,
    phrases,
    analysis,
    searchTerms,
    onlyStopWords: significant.length === 0,
    isQuestion: isQuestion(text, analysis),
  }
}
