import { fields } from '../analysis/fields.ts'
import type { Overview } from '../files/index-reader.ts'
import { eachPosting } from '../files/term-file.ts'
import type { Expansion, Plan } from '../query/plan.ts'
import type { YieldToMain } from '../query/yield-to-main.ts'
import { Column } from './column.ts'
import { inverseDocumentFrequency } from './lunr-formula.ts'
import type { Matches } from './matches.ts'
import { weights } from './weights.ts'

/** How much each query term matters: as much as the commonest of its expansions tells, from 0 on. In the order of the plan. */
export const importancesOf = ({ queryTerms }: Plan, { records }: Pick<Overview, 'records'>): number[] =>
  queryTerms.map(({ expansions }) =>
    Math.min(
      ...expansions.map(({ terms }) => Math.max(...terms.map((term) => inverseDocumentFrequency(term, records)))),
    ),
  )

/**
 * How much of the query each matching record has, from 0 to 1: its own share, and to a part the share of its page.
 * @param importances of the query terms
 */
export async function coverageOf(
  matches: Matches,
  { queryTerms }: Plan,
  importances: readonly number[],
  { groupOf }: Pick<Overview, 'groupOf'>,
  yieldToMain: YieldToMain,
): Promise<Column> {
  const rows = matches.records.length
  const pages = new Map<number, number>()
  const pageOf = Int32Array.from(matches.records, (record) => {
    const group = groupOf[record] ?? 0
    const page = pages.get(group) ?? pages.size
    pages.set(group, page)
    return page
  })
  const whole = importances.reduce((sum, importance) => sum + importance, 0)
  const ofRecords = new Column(rows)
  const ofPages = new Column(pages.size)
  for (const [index, { expansions }] of queryTerms.entries()) {
    await yieldToMain()
    const importance = (importances[index] ?? 0) / whole
    const shares = new Column(rows)
    for (const expansion of expansions) raiseShares(shares, expansion, matches)
    const pageShares = new Column(pages.size)
    for (let row = 0; row < rows; row += 1) {
      ofRecords.add(row, importance * shares.at(row))
      pageShares.raise(pageOf[row] ?? 0, shares.at(row))
    }
    for (let page = 0; page < pages.size; page += 1) ofPages.add(page, importance * pageShares.at(page))
  }
  await yieldToMain()
  const { pageShare } = weights
  return Column.of(rows, (row) => (1 - pageShare) * ofRecords.at(row) + pageShare * ofPages.at(pageOf[row] ?? 0))
}

/** How much of one query term each record has: the weight of an expansion whose terms it all has, a part of it for some. */
function raiseShares(shares: Column, { terms, weight }: Expansion, matches: Matches): void {
  const rows = matches.records.length
  const termsHad = new Column(terms.length > 1 ? rows : 0)
  for (const { postings } of terms) {
    const seen = new Uint8Array(terms.length > 1 ? rows : 0)
    for (const field of fields) {
      eachPosting(postings[field], (record) => {
        const row = matches.rowOf(record)
        if (terms.length === 1) return shares.raise(row, weight)
        if (!seen[row]) termsHad.add(row, 1)
        seen[row] = 1
        // One half of a word that was cut in two is better than nothing.
        shares.raise(row, termsHad.at(row) === terms.length ? weight : weight / terms.length / 2)
      })
    }
  }
}
