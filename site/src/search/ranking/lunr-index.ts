import lunr from 'lunr'
import { fields, type Boosts } from '../analysis/fields.ts'
import type { Overview } from '../files/index-reader.ts'
import type { Term } from '../files/term-file.ts'
import { inverseFrequency, vectorValue } from './lunr-formula.ts'

/** What a word of the query counts: a clause of Lunr's. */
export interface Clause {
  term: Term
  boost: number
}

/** An object without the members that every other has: a term may be called “constructor”. */
const emptyObject = <Value>() => Object.create(null) as Record<string, Value>

/**
 * A Lunr index of just what one query needs: its terms, and the records that are looked at. A record's score depends on
 * nothing else, so that it is the one that an index of everything would give.
 */
export function lunrIndexFor(
  terms: readonly Term[],
  isLookedAt: (record: number) => boolean,
  overview: Overview,
  boosts: Boosts,
): lunr.Index {
  const invertedIndex = emptyObject<Record<string, unknown>>()
  const fieldVectors: Record<string, lunr.Vector> = {}
  const sorted = [...terms].sort((a, b) => (a.name < b.name ? -1 : 1))
  sorted.forEach((term, termIndex) => {
    const idf = inverseFrequency(term, overview.records)
    const posting = emptyObject<unknown>()
    posting._index = termIndex
    for (const field of fields) {
      const { records, counts, lengths } = term.postings[field]
      const matching = emptyObject<object>()
      for (let index = 0; index < records.length; index += 1) {
        const record = records[index] as number
        if (!isLookedAt(record)) continue
        matching[record] = {}
        const vector = (fieldVectors[`${field}/${record}`] ??= new lunr.Vector([]))
        vector.insert(
          termIndex,
          vectorValue(
            idf,
            boosts[field],
            counts[index] as number,
            lengths[index] as number,
            overview.averageLengths[field],
          ),
        )
      }
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

/** Lunr's scores of a query, by record. The clauses are put together directly: nothing that a reader types is ever parsed. */
export function lunrScores(index: lunr.Index, clauses: readonly Clause[]): Map<number, number> {
  const results = index.query((query) => {
    for (const { term, boost } of clauses)
      query.clause({ term: term.name, boost, usePipeline: false } as lunr.Query.Clause)
  })
  return new Map(results.map(({ ref, score }) => [Number(ref), score]))
}
