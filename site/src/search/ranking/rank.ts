import { boostsFor } from '../analysis/fields.ts'
import type { Overview } from '../files/index-reader.ts'
import { eachPosting } from '../files/term-file.ts'
import type { Plan } from '../query/plan.ts'
import type { YieldToMain } from '../query/yield-to-main.ts'
import { clausesOf } from './clauses.ts'
import { Column } from './column.ts'
import { coverageOf, importancesOf } from './coverage.ts'
import { estimatedScores } from './estimated-scores.ts'
import { lunrIndexFor, lunrScores } from './lunr-index.ts'
import { matchesOf, type Matches } from './matches.ts'
import { namesDocument, nameRewardsFor } from './name-rewards.ts'
import { weights } from './weights.ts'

/** A page among the results, by the record of it that answers best. */
export interface RankedPage {
  record: number
  score: number
}

/** How many pages Lunr scores. Nobody turns to a later one. */
const maxPagesRanked = 100

/**
 * The pages that have any word of the query, best first: by Lunr's score, times the share of the query that a record has,
 * and more where the query names a whole segment of its title.
 * @param isWanted limits what is ranked, not what matches
 * @returns the first 100 pages in order, and the number of every record that has anything
 */
export async function rank(
  plan: Plan,
  overview: Overview,
  yieldToMain: YieldToMain,
  isWanted: (record: number) => boolean = () => true,
): Promise<{ ranked: RankedPage[]; matching: Int32Array }> {
  const clauses = clausesOf(plan)
  const terms = clauses.map(({ term }) => term)
  const boosts = boostsFor(plan.queryTerms.length)
  const matches = matchesOf(terms, overview.records)
  const { records } = matches
  const factors = await factorsOf(matches, plan, overview, yieldToMain)
  const estimates = await estimatedScores(clauses, matches, overview, boosts, yieldToMain)
  await yieldToMain()
  const products = Column.of(records.length, (row) => estimates.at(row) * factors.at(row))
  const candidates = topRows(bestRowsOfPages(matches, products, overview, isWanted), products)
  await yieldToMain()
  const isCandidate = new Uint8Array(overview.records)
  for (const row of candidates) isCandidate[records[row] ?? 0] = 1
  const index = lunrIndexFor(terms, (record) => isCandidate[record] === 1, overview, boosts)
  await yieldToMain()
  const scores = lunrScores(index, clauses)
  await yieldToMain()
  const ranked = candidates.map((row): RankedPage => {
    const record = records[row] ?? 0
    return { record, score: (scores.get(record) ?? 0) * factors.at(row) }
  })
  return { ranked: ranked.sort((a, b) => b.score - a.score || a.record - b.record), matching: records }
}

/** Of each page the row of its best record. Equal scores are ordered by record, so that every search gives the same order. */
function bestRowsOfPages(
  { records }: Matches,
  scores: Column,
  { groupOf }: Overview,
  isWanted: (record: number) => boolean,
): number[] {
  const best = new Map<number, number>()
  records.forEach((record, row) => {
    if (!isWanted(record)) return
    const group = groupOf[record] ?? 0
    const other = best.get(group)
    const difference = other === undefined ? 1 : scores.at(row) - scores.at(other)
    if (difference > 0 || (difference === 0 && record < (records[other ?? row] ?? 0))) best.set(group, row)
  })
  return [...best.values()]
}

/** The rows with the highest scores, and those that equal the last of them; in no particular order. */
function topRows(rows: readonly number[], scores: Column): readonly number[] {
  if (rows.length <= maxPagesRanked) return rows
  const sorted = Float64Array.from(rows, (row) => scores.at(row)).sort()
  const least = sorted[sorted.length - maxPagesRanked] ?? 0
  return rows.filter((row) => scores.at(row) >= least).slice(0, 2 * maxPagesRanked)
}

/** What Lunr's score of each matching record is multiplied by. */
async function factorsOf(matches: Matches, plan: Plan, overview: Overview, yieldToMain: YieldToMain): Promise<Column> {
  const importances = importancesOf(plan, overview)
  await yieldToMain()
  const rewards = nameRewardsFor(plan, importances, overview)
  const coverage = await coverageOf(matches, plan, importances, overview, yieldToMain)
  await yieldToMain()
  const { keptPerQueryTerm, minKept, maxKept, coveragePower } = weights
  const kept = plan.onlyStopWords ? 0 : Math.min(Math.max(keptPerQueryTerm * plan.queryTerms.length, minKept), maxKept)
  const serving = recordsServing(plan)
  const isAboutName = !plan.isQuestion && namesDocument(plan, overview)
  return Column.of(matches.records.length, (row) => {
    const record = matches.records[row] ?? 0
    const covered = kept + (1 - kept) * coverage.at(row) ** coveragePower
    const served = serving.has(record) ? weights.purposeReward * coverage.at(row) ** 2 : 0
    const about = isAboutName && overview.isQuestion[record] ? weights.questionAboutName : 1
    return covered * (1 + (rewards.get(record) ?? 0) + served) * priorOf(record, overview) * about
  })
}

/** How likely a record's type is meant. A document as a whole is likelier to be meant than its sections. */
function priorOf(record: number, { groupOf, typeOf, types }: Overview): number {
  const isSection = groupOf[record] === groupOf[record - 1]
  return isSection ? 1 : (types[typeOf[record] ?? 0]?.prior ?? 1)
}

/** The records that serve what the query asks to do. */
function recordsServing({ purposes }: Plan): Set<number> {
  const serving = new Set<number>()
  for (const { postings } of purposes) eachPosting(postings.tags, (record) => serving.add(record))
  return serving
}
