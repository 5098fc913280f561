import type { IndexReader } from '../files/index-reader.ts'
import type { Term } from '../files/term-file.ts'
import { addNumbersAndConcepts, addPurposes, addWordsAsTyped, joinNeighbors } from './known-words.ts'
import type { ParsedQuery } from './parse-query.ts'
import { Planning, type QueryTerm } from './planning.ts'
import { completeLastWord, guess, replaceUnknownWords } from './unknown-words.ts'
import { createYieldToMain } from './yield-to-main.ts'

export type { Expansion, QueryTerm } from './planning.ts'

/** What to look for. */
export interface Plan {
  /** Words that nothing has in any form are left out. */
  queryTerms: QueryTerm[]
  /** Every term that the plan found, by its name. */
  terms: Map<string, Term>
  /** The terms of what the query asks to do; records that serve it have one of them. */
  purposes: readonly Term[]
  /** Whether the query has only stop words, like “who we are”: together they may name something. */
  onlyStopWords: boolean
  /** Whether the query asks something instead of naming something. */
  isQuestion: boolean
  /** The query with its spelling corrected; undefined where nothing had to be. */
  corrected?: string
}

export interface PlanOptions {
  /** Take the words as they are. */
  literal: boolean
  /** The last word may be incomplete. */
  typing: boolean
}

/**
 * Plans a query, step by step over one state. Each word is looked for as it is, if any record has it; otherwise completed, cut in
 * two, or corrected. Besides, it is looked for joined with its neighbors and by what means the same.
 */
export async function planFor(
  parsedQuery: ParsedQuery,
  reader: IndexReader,
  { literal, typing }: PlanOptions,
  yieldToMain = createYieldToMain(),
): Promise<Plan> {
  const planning = new Planning(parsedQuery, reader, yieldToMain)
  await addNumbersAndConcepts(planning)
  await addWordsAsTyped(planning)
  await joinNeighbors(planning)
  await addPurposes(planning)
  if (!literal) await replaceUnknownWords(planning)
  if (typing) await completeLastWord(planning)
  if (!literal && planning.terms.size === 0) await guess(planning)
  return {
    queryTerms: planning.queryTerms.filter(({ expansions }) => expansions.length > 0),
    terms: planning.terms,
    purposes: planning.purposes,
    onlyStopWords: parsedQuery.onlyStopWords,
    isQuestion: parsedQuery.isQuestion,
    corrected: planning.correctedText(),
  }
}
