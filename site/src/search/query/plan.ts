import type { Token } from '../analysis/analyze.ts'
import { termOf } from '../analysis/stem.ts'
import type { IndexReader } from '../files/index-reader.ts'
import type { Term } from '../files/term-file.ts'
import { Turns } from '../turns.ts'
import { wordsBeginningWith, wordsContaining, wordsJoinedIn, wordsNear, type Candidate } from './near-words.ts'
import type { Question } from './question.ts'

/** One way in which a record can have a word of the query. */
export interface Alternative {
  /** The record must have all of them. */
  terms: string[]
  /** From 0 to 1: 1 for the word itself, less for what it was replaced by. */
  weight: number
}

/** A word of the query, and everything that it is looked for by. */
export interface Slot {
  /** Its places in the query; several when it is repeated. */
  at: number[]
  alternatives: Alternative[]
}

export interface Plan {
  /** Words that nothing has in any form are left out. */
  slots: Slot[]
  terms: Map<string, Term>
  /** Whether the query has only words that say nothing by themselves, “who we are”: together they may. */
  saysNothing: boolean
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
  question: Question,
  reader: IndexReader,
  { literal, typing }: PlanOptions,
  turns = new Turns(),
): Promise<Plan> {
  const { analysis, sought } = question
  const { atoms } = analysis
  const { concepts } = await reader.overview()
  const terms = new Map<string, Term>()
  const isKnown = async (name: string): Promise<boolean> => {
    const term = terms.get(name) ?? (await reader.term(name))
    if (term) terms.set(name, term)
    return term !== undefined
  }
  const slots = [...Map.groupBy(sought, ({ term }) => term).values()]
    .slice(0, maxWords)
    .map((tokens): Slot => ({ at: tokens.map(({ from }) => from), alternatives: [] }))
  const inRange = ({ from, to }: Pick<Token, 'from' | 'to'>) =>
    slots.filter(({ at }) => at.some((place) => place >= from && place < to))
  const offer = (chosen: readonly Slot[], alternative: Alternative) => {
    for (const { alternatives } of chosen) alternatives.push(alternative)
  }
  const replacements: { token: Token; word: string }[] = []

  // Days and telephone numbers first: their digits by themselves mean little.
  const numbersKnown = new Set<number>()
  const others = [...analysis.tokens.filter(({ kind }) => kind !== 'word'), ...concepts.in(analysis)]
  await Promise.all(
    others.map(async (token) => {
      if (!(await isKnown(token.term))) return
      const weight = token.kind === 'concept' ? 0.5 : /^d\d{4}$/.test(token.term) ? 0.8 : 1
      offer(inRange(token), { terms: [token.term], weight })
      if (token.kind === 'day' || token.kind === 'phone')
        for (let at = token.from; at < token.to; at += 1) numbersKnown.add(at)
    }),
  )

  const unknown: Token[] = []
  await Promise.all(
    sought.map(async (token) => {
      const isDetail = numbersKnown.has(token.from)
      if (await isKnown(token.term)) offer(inRange(token), { terms: [token.term], weight: isDetail ? 0.3 : 1 })
      else if (!isDetail) unknown.push(token)
    }),
  )

  await joinNeighbours()
  if (!literal) {
    const open = unknown
      .sort((a, b) => a.from - b.from)
      .filter((token) => inRange(token).some(({ alternatives }) => alternatives.length === 0))
    for (const token of open.slice(0, maxMisspelled)) await replace(token)
  }
  const last = sought.at(-1)
  if (typing && last && atoms.length === last.to) await complete(last, 0.5)
  if (!literal && terms.size === 0) await guess()

  return {
    slots: slots.filter(({ alternatives }) => alternatives.length > 0),
    terms,
    saysNothing: question.saysNothing,
    corrected: replacements.length > 0 ? withReplacements() : undefined,
  }

  /** The word as it was typed, folded. */
  function wordOf({ from, to }: Token): string {
    return atoms
      .slice(from, to)
      .map(({ word }) => word)
      .join('')
  }

  /** “ms soars” for “mssoars”, “web inar” for “webinar”: where one of two words is short or in no record. */
  async function joinNeighbours(): Promise<void> {
    const isOdd = (index: number) => (atoms[index]?.word.length ?? 9) <= 3 || unknown.some(({ from }) => from === index)
    await Promise.all(
      atoms.slice(1, maxNeighbours).map(async (atom, index) => {
        if (!isOdd(index) && !isOdd(index + 1)) return
        const term = termOf((atoms[index]?.word ?? '') + atom.word)
        if (await isKnown(term)) offer(inRange({ from: index, to: index + 2 }), { terms: [term], weight: 1 })
      }),
    )
  }

  async function complete(token: Token, factor: number): Promise<boolean> {
    const word = wordOf(token)
    if (word.length < 2) return false
    const found = await wordsBeginningWith(word, reader)
    for (const { term, weight } of found)
      if (await isKnown(term)) offer(inRange(token), { terms: [term], weight: weight * factor })
    return found.length > 0
  }

  async function replace(token: Token): Promise<void> {
    await turns.over()
    if (await complete(token, 1)) return
    const word = wordOf(token)
    const halves = await wordsJoinedIn(word, reader)
    if (halves) {
      const both = halves.map(termOf)
      const known = await Promise.all(both.map(isKnown))
      if (known.every(Boolean)) return offer(inRange(token), { terms: both, weight: 0.9 })
    }
    const near = await wordsNear(word, reader)
    if (near.length > 0) return correct(token, near)
    await offerAll(token, await wordsContaining(word, reader))
  }

  async function offerAll(token: Token, candidates: readonly Candidate[]): Promise<void> {
    for (const { term, weight } of candidates) if (await isKnown(term)) offer(inRange(token), { terms: [term], weight })
  }

  async function correct(token: Token, candidates: readonly Candidate[]): Promise<void> {
    await offerAll(token, candidates)
    const [best] = candidates
    if (best) replacements.push({ token, word: best.word })
  }

  /** Nothing at all is known: allow more mistakes, and leave out the ends of words. */
  async function guess(): Promise<void> {
    for (const token of sought.slice(0, maxMisspelled)) {
      await turns.over()
      const word = wordOf(token)
      if (word.length < 3 || /^\d+$/.test(word)) continue
      const candidates = await wordsNear(word, reader, word.length < 6 ? 1 : word.length < 8 ? 2 : 3)
      if (candidates.length > 0) await correct(token, candidates)
      else {
        for (let length = word.length - 1; length >= 4; length -= 1) {
          const beginning = word.slice(0, length)
          if (await isKnown(termOf(beginning))) {
            await correct(token, [{ word: beginning, term: termOf(beginning), weight: 0.4 }])
            break
          }
          const begun = await wordsBeginningWith(beginning, reader, 3)
          if (begun.length === 0) continue
          await correct(
            token,
            begun.map((candidate) => ({ ...candidate, weight: 0.4 })),
          )
          break
        }
      }
    }
  }

  function withReplacements(): string {
    let text = question.text
    for (const { token, word } of replacements.sort((a, b) => b.token.from - a.token.from)) {
      text = text.slice(0, atoms[token.from]?.start) + word + text.slice(atoms[token.to - 1]?.end)
    }
    return text
  }
}
