import lunr from 'lunr'
import { fields, type Boosts } from '../analysis/fields.ts'
import type { Overview } from '../files/index-reader.ts'
import { eachPosting, type Term } from '../files/term-file.ts'
import type { Clause } from './clauses.ts'
import { inverseDocumentFrequency, vectorValue } from './lunr-formula.ts'

/** An object without the members that every other has: a term may be called “constructor”. */
const emptyObject = <Value>() => Object.create(null) as Record<string, Value>

/**
 * A Lunr index of just what one query needs: its terms, and the records that Lunr is to score. A record's score depends on
 * nothing else, so that it is the one that an index of everything would give.
 */
export function lunrIndexFor(
  terms: readonly Term[],
  isIncluded: (record: number) => boolean,
  { records: recordCount, averageLengths }: Pick<Overview, 'records' | 'averageLengths'>,
  boosts: Boosts,
): lunr.Index {
  const invertedIndex = emptyObject<Record<string, unknown>>()
  const fieldVectors: Record<string, lunr.Vector> = {}
  const sorted = [...terms].sort((a, b) => (a.name < b.name ? -1 : 1))
  sorted.forEach((term, termIndex) => {
    const idf = inverseDocumentFrequency(term, recordCount)
    const posting = emptyObject<unknown>()
    posting._index = termIndex
    for (const field of fields) {
      const matching = emptyObject<object>()
      eachPosting(term.postings[field], (record, count, length) => {
        if (!isIncluded(record)) return
        matching[record] = {}
        const vector = (fieldVectors[`${field}/${record}`] ??= new lunr.Vector([]))
        vector.insert(termIndex, vectorValue(idf, boosts[field], count, length, averageLengths[field]))
      })
      posting[field] = matching
    }
    invertedIndex[term.name] = posting
  })
  const attributes = {
    invertedIndex,
    fieldVectors,
    tokenSet: tokenSetOf(sorted.map(({ name }) => name)),
    fields: [...fields],
    pipeline: new lunr.Pipeline(),
  }
  // Lunr's published types lag behind: they don't know `fieldVectors`.
  return new lunr.Index(attributes as unknown as lunr.Index.Attributes)
}

/** Lunr's automaton of all terms. Its published types leave this function out. */
const tokenSetOf = (sortedTerms: readonly string[]): lunr.TokenSet =>
  (lunr.TokenSet as unknown as { fromArray(terms: readonly string[]): lunr.TokenSet }).fromArray(sortedTerms)

/** Puts a Lunr query together clause by clause: nothing that a reader types is ever parsed. */
export function addClauses(query: lunr.Query, clauses: readonly Clause[]): void {
  for (const { term, boost } of clauses)
    query.clause({ term: term.name, boost, usePipeline: false } as lunr.Query.Clause)
}

/** Lunr's scores, by record. */
export const lunrScores = (index: lunr.Index, clauses: readonly Clause[]): Map<number, number> =>
  new Map(index.query((query) => addClauses(query, clauses)).map(({ ref, score }) => [Number(ref), score]))
