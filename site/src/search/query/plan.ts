import type { IndexTerm } from '../analysis/analyze.ts'
import { termOf } from '../analysis/stem.ts'
import type { IndexReader } from '../files/index-reader.ts'
import type { Term } from '../files/term-file.ts'
import { createYieldToMain } from './yield-to-main.ts'
import { wordsBeginningWith, wordsContaining, wordsJoinedIn, wordsNear, type Candidate } from './near-words.ts'
import type { ParsedQuery } from './parse-query.ts'

/** One way in which a record can have a word of the query. */
export interface Expansion {
  /** The record must have all of them. */
  terms: string[]
  /** From 0 to 1: 1 for the word itself, less for what it was replaced by. */
  weight: number
}

/** A word of the query, and everything that it is looked for by. */
export interface QueryTerm {
  /** Its positions in the query; several when it is repeated. */
  at: number[]
  expansions: Expansion[]
}

export interface Plan {
  /** Words that nothing has in any form are left out. */
  queryTerms: QueryTerm[]
  terms: Map<string, Term>
  /** Whether the query has only words that say nothing by themselves, “who we are”: together they may. */
  onlyStopWords: boolean
  /** The query with its spelling corrected; undefined where nothing had to be. */
  corrected?: string
}

export interface PlanOptions {
  /** Take the words as they are. */
  literal: boolean
  /** The last word may be incomplete. */
  typing: boolean
}

/** Different words beyond these are not looked for; no question has so many. */
const maxWords = 32

/** Words beyond these are not joined with their neighbours. */
const maxNeighbours = 64

/** More words than this are not looked up by their spelling; a query that has more is no misspelling. */
const maxMisspelled = 8

/**
 * What to look for: each word of the query as it is, if any record has it; else completed, else cut in two, else corrected;
 * and besides it in its joined forms and by what means the same.
 */
export async function planFor(
  parsedQuery: ParsedQuery,
  reader: IndexReader,
  { literal, typing }: PlanOptions,
  yieldToMain = createYieldToMain(),
): Promise<Plan> {
  const { analysis, searchTerms } = parsedQuery
  const { tokens } = analysis
  const { concepts } = await reader.overview()
  const terms = new Map<string, Term>()
  const isKnown = async (name: string): Promise<boolean> => {
    const term = terms.get(name) ?? (await reader.term(name))
    if (term) terms.set(name, term)
    return term !== undefined
  }
  const queryTerms = [...Map.groupBy(searchTerms, ({ term }) => term).values()]
    .slice(0, maxWords)
    .map((indexTerms): QueryTerm => ({ at: indexTerms.map(({ from }) => from), expansions: [] }))
  const inRange = ({ from, to }: Pick<IndexTerm, 'from' | 'to'>) =>
    queryTerms.filter(({ at }) => at.some((position) => position >= from && position < to))
  const offer = (chosen: readonly QueryTerm[], expansion: Expansion) => {
    for (const { expansions } of chosen) expansions.push(expansion)
  }
  const replacements: { indexTerm: IndexTerm; word: string }[] = []

  // Days and telephone numbers first: their digits by themselves mean little.
  const numbersKnown = new Set<number>()
  const others = [...analysis.indexTerms.filter(({ kind }) => kind !== 'word'), ...concepts.in(analysis)]
  await Promise.all(
    others.map(async (indexTerm) => {
      if (!(await isKnown(indexTerm.term))) return
      const weight = indexTerm.kind === 'concept' ? 0.5 : /^d\d{4}$/.test(indexTerm.term) ? 0.8 : 1
      offer(inRange(indexTerm), { terms: [indexTerm.term], weight })
      if (indexTerm.kind === 'day' || indexTerm.kind === 'phone')
        for (let at = indexTerm.from; at < indexTerm.to; at += 1) numbersKnown.add(at)
    }),
  )

  const unknown: IndexTerm[] = []
  await Promise.all(
    searchTerms.map(async (indexTerm) => {
      const isDetail = numbersKnown.has(indexTerm.from)
      if (await isKnown(indexTerm.term))
        offer(inRange(indexTerm), { terms: [indexTerm.term], weight: isDetail ? 0.3 : 1 })
      else if (!isDetail) unknown.push(indexTerm)
    }),
  )

  await joinNeighbours()
  if (!literal) {
    const open = unknown
      .sort((a, b) => a.from - b.from)
      .filter((indexTerm) => inRange(indexTerm).some(({ expansions }) => expansions.length === 0))
    for (const indexTerm of open.slice(0, maxMisspelled)) await replace(indexTerm)
  }
  const last = searchTerms.at(-1)
  if (typing && last && tokens.length === last.to) await complete(last, 0.5)
  if (!literal && terms.size === 0) await guess()

  return {
    queryTerms: queryTerms.filter(({ expansions }) => expansions.length > 0),
    terms,
    onlyStopWords: parsedQuery.onlyStopWords,
    corrected: replacements.length > 0 ? withReplacements() : undefined,
  }

  /** The word as it was typed, folded. */
  function wordOf({ from, to }: IndexTerm): string {
    return tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join('')
  }

  /** “ms soars” for “mssoars”, “web inar” for “webinar”: where one of two words is short or in no record. */
  async function joinNeighbours(): Promise<void> {
    const isOdd = (index: number) =>
      (tokens[index]?.word.length ?? 9) <= 3 || unknown.some(({ from }) => from === index)
    await Promise.all(
      tokens.slice(1, maxNeighbours).map(async (token, index) => {
        if (!isOdd(index) && !isOdd(index + 1)) return
        const term = termOf((tokens[index]?.word ?? '') + token.word)
        if (await isKnown(term)) offer(inRange({ from: index, to: index + 2 }), { terms: [term], weight: 1 })
      }),
    )
  }

  async function complete(indexTerm: IndexTerm, factor: number): Promise<boolean> {
    const word = wordOf(indexTerm)
    if (word.length < 2) return false
    const found = await wordsBeginningWith(word, reader)
    for (const { term, weight } of found)
      if (await isKnown(term)) offer(inRange(indexTerm), { terms: [term], weight: weight * factor })
    return found.length > 0
  }

  async function replace(indexTerm: IndexTerm): Promise<void> {
    await yieldToMain()
    if (await complete(indexTerm, 1)) return
    const word = wordOf(indexTerm)
    const halves = await wordsJoinedIn(word, reader)
    if (halves) {
      const both = halves.map(termOf)
      const known = await Promise.all(both.map(isKnown))
      if (known.every(Boolean)) return offer(inRange(indexTerm), { terms: both, weight: 0.9 })
    }
    const near = await wordsNear(word, reader)
    if (near.length > 0) return correct(indexTerm, near)
    await offerAll(indexTerm, await wordsContaining(word, reader))
  }

  async function offerAll(indexTerm: IndexTerm, candidates: readonly Candidate[]): Promise<void> {
    for (const { term, weight } of candidates)
      if (await isKnown(term)) offer(inRange(indexTerm), { terms: [term], weight })
  }

  async function correct(indexTerm: IndexTerm, candidates: readonly Candidate[]): Promise<void> {
    await offerAll(indexTerm, candidates)
    const [best] = candidates
    if (best) replacements.push({ indexTerm, word: best.word })
  }

  /** Nothing at all is known: allow more mistakes, and leave out the ends of words. */
  async function guess(): Promise<void> {
    for (const indexTerm of searchTerms.slice(0, maxMisspelled)) {
      await yieldToMain()
      const word = wordOf(indexTerm)
      if (word.length < 3 || /^\d+$/.test(word)) continue
      const candidates = await wordsNear(word, reader, word.length < 6 ? 1 : word.length < 8 ? 2 : 3)
      if (candidates.length > 0) await correct(indexTerm, candidates)
      else {
        for (let length = word.length - 1; length >= 4; length -= 1) {
          const beginning = word.slice(0, length)
          if (await isKnown(termOf(beginning))) {
            await correct(indexTerm, [{ word: beginning, term: termOf(beginning), weight: 0.4 }])
            break
          }
          const begun = await wordsBeginningWith(beginning, reader, 3)
          if (begun.length === 0) continue
          await correct(
            indexTerm,
            begun.map((candidate) => ({ ...candidate, weight: 0.4 })),
          )
          break
        }
      }
    }
  }

  function withReplacements(): string {
    let text = parsedQuery.text
    for (const { indexTerm, word } of replacements.sort((a, b) => b.indexTerm.from - a.indexTerm.from)) {
      text = text.slice(0, tokens[indexTerm.from]?.start) + word + text.slice(tokens[indexTerm.to - 1]?.end)
    }
    return text
  }
}
