import { expect, test } from 'vitest'
import { buildSearchFiles } from '../files/build.ts'
import { IndexReader } from '../files/index-reader.ts'
import { parseQuery } from '../query/parse-query.ts'
import { planFor } from '../query/plan.ts'
import { readFrom, recordOf } from '../testing/searching.ts'
import { clausesOf } from './clauses.ts'
import { coverageOf } from './coverage.ts'
import { matchesOf } from './matches.ts'

const records = [
  recordOf('alone', { body: 'Coaching.' }),
  recordOf('whole', { body: 'Coaching and money.' }),
  recordOf('page', { title: 'Money' }),
  recordOf('page#coaching', { address: '/page/#coaching', partOf: 'page', body: 'Coaching.' }),
]

/** How much of “coaching money” each record has, by its address; both words matter as much. */
async function coverageByAddress(): Promise<Record<string, number>> {
  const reader = new IndexReader(readFrom(buildSearchFiles(records, [])))
  const overview = await reader.overview()
  const plan = await planFor(parseQuery('coaching money'), reader, { literal: true, typing: false })
  const matches = matchesOf(
    clausesOf(plan).map(({ term }) => term),
    overview.records,
  )
  const coverage = await coverageOf(matches, plan, [1, 1], overview, () => Promise.resolve())
  const entries = [...matches.records].map(
    async (record, row) => [(await reader.text(record)).address, coverage.at(row)] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}

test('a section whose page has the other words covers more of the query than one that stands alone', async () => {
  const coverage = await coverageByAddress()
  expect(coverage['/alone/']).toBeCloseTo(0.5)
  expect(coverage['/page/#coaching']).toBeCloseTo(0.65)
  expect(coverage['/whole/']).toBeCloseTo(1)
})
