import { termOf } from '../analysis/stem.ts'
import { wordsBeginningWith, wordsContaining, wordsJoinedIn, wordsNear, type Candidate } from './near-words.ts'
import type { Planning, TokenRange } from './planning.ts'

/** More words than this are not looked up by their spelling; a query that has more is no misspelling. */
const maxMisspelled = 8

/** Each word that no record has: completed, else cut in two, else corrected, else found inside other words. */
export async function replaceUnknownWords(planning: Planning): Promise<void> {
  const open = planning.unknown
    .toSorted((a, b) => a.from - b.from)
    .filter((indexTerm) => planning.queryTermsIn(indexTerm).some(({ expansions }) => expansions.length === 0))
  for (const indexTerm of open.slice(0, maxMisspelled)) await replace(planning, indexTerm)
}

async function replace(planning: Planning, range: TokenRange): Promise<void> {
  const { reader, yieldToMain } = planning
  await yieldToMain()
  if (await complete(planning, range, 1)) return
  const word = planning.wordIn(range)
  const halves = await wordsJoinedIn(word, reader)
  if (halves && (await planning.expand(range, halves.map(termOf), 0.9))) return
  const near = await wordsNear(word, reader)
  if (near.length > 0) await correct(planning, range, near)
  else await expandByEach(planning, range, await wordsContaining(word, reader))
}

/** The last word may be the beginning of others. */
export async function completeLastWord(planning: Planning): Promise<void> {
  const { searchTerms, analysis } = planning.query
  const last = searchTerms.at(-1)
  if (last && last.to === analysis.tokens.length) await complete(planning, last, 0.5)
}

/** Expands a word by those that begin with it. @returns whether there are any */
async function complete(planning: Planning, range: TokenRange, factor: number): Promise<boolean> {
  const word = planning.wordIn(range)
  if (word.length < 2) return false
  const found = await wordsBeginningWith(word, planning.reader)
  await expandByEach(planning, range, found, factor)
  return found.length > 0
}

async function expandByEach(
  planning: Planning,
  range: TokenRange,
  candidates: readonly Candidate[],
  factor = 1,
): Promise<void> {
  for (const { term, weight } of candidates) await planning.expand(range, [term], weight * factor)
}

/** Expands a word by candidates; the first is what readers are told it was corrected to. */
async function correct(planning: Planning, range: TokenRange, candidates: readonly Candidate[]): Promise<void> {
  await expandByEach(planning, range, candidates)
  const [best] = candidates
  if (best) planning.correct(range, best.word)
}

/** Nothing at all is known: allow more mistakes, and leave out the ends of words. */
export async function guess(planning: Planning): Promise<void> {
  for (const indexTerm of planning.query.searchTerms.slice(0, maxMisspelled)) {
    await planning.yieldToMain()
    const word = planning.wordIn(indexTerm)
    if (word.length < 3 || /^\d+$/.test(word)) continue
    const near = await wordsNear(word, planning.reader, word.length < 6 ? 1 : word.length < 8 ? 2 : 3)
    await correct(planning, indexTerm, near.length > 0 ? near : await wordsWithBeginningOf(planning, word))
  }
}

/** The words that have the longest beginning of a word, of four letters or more. */
async function wordsWithBeginningOf(planning: Planning, word: string): Promise<Candidate[]> {
  for (let length = word.length - 1; length >= 4; length -= 1) {
    const beginning = word.slice(0, length)
    const term = termOf(beginning)
    if (await planning.find(term)) return [{ word: beginning, term, weight: 0.4 }]
    const begun = await wordsBeginningWith(beginning, planning.reader, 3)
    if (begun.length > 0) return begun.map((candidate) => ({ ...candidate, weight: 0.4 }))
  }
  return []
}
