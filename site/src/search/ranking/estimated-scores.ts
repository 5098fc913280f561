import { fields, type Boosts } from '../analysis/fields.ts'
import type { Overview } from '../files/index-reader.ts'
import { eachPosting } from '../files/term-file.ts'
import type { YieldToMain } from '../query/yield-to-main.ts'
import type { Clause } from './clauses.ts'
import { Column } from './column.ts'
import { inverseDocumentFrequency, vectorValue } from './lunr-formula.ts'
import type { Matches } from './matches.ts'

/**
 * The scores that Lunr gives, summed without Lunr: they choose the pages that Lunr scores and orders.
 * Matters from a few thousand pages on: Lunr makes an object of each posting. Without the choice a query of 10,000 pages takes
 * 14 ms instead of 4.5 (median), and one in twenty 240 ms instead of 40. Decision 11 says more; `scores.test.ts` holds both equal.
 */
export async function estimatedScores(
  clauses: readonly Clause[],
  matches: Matches,
  { records: recordCount, averageLengths }: Pick<Overview, 'records' | 'averageLengths'>,
  boosts: Boosts,
  yieldToMain: YieldToMain,
): Promise<Column> {
  const scores = new Column(matches.records.length)
  const magnitude = Math.hypot(...clauses.map(({ boost }) => boost))
  for (const { term, boost } of clauses) {
    await yieldToMain()
    const idf = inverseDocumentFrequency(term, recordCount)
    for (const field of fields) {
      eachPosting(term.postings[field], (record, count, length) => {
        const value = vectorValue(idf, boosts[field], count, length, averageLengths[field])
        scores.add(matches.rowOf(record), (boost * value) / magnitude)
      })
    }
  }
  return scores
}
