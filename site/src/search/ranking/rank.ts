import { boostsFor, fields } from '../analysis/fields.ts'
import { segmentedFields, type SegmentPosition } from '../analysis/segments.ts'
import type { Overview } from '../files/index-reader.ts'
import type { Term } from '../files/term-file.ts'
import type { Expansion, Plan } from '../query/plan.ts'
import type { YieldToMain } from '../query/yield-to-main.ts'
import { inverseFrequency, vectorValue } from './lunr-formula.ts'
import { lunrIndexFor, lunrScores, type Clause } from './lunr-index.ts'

/** A page among the results, by the record of it that answers best. */
export interface Ranked {
  record: number
  group: number
  score: number
}

/** What is done to Lunr's score; found by trying, on public test collections and on a site like this one. */
const weights = {
  /** How much of its score a record keeps that has next to nothing of the query: more, the more words the query has. */
  keptPerWord: 0.1,
  minKept: 0.2,
  maxKept: 0.7,
  /** How fast the rest is lost with what is missing. */
  coveragePower: 1.5,
  /** How much of what a record lacks its page makes up for. */
  pageShare: 0.3,
  /** What is added for a query that is a whole segment of the title, most of one, or a whole tag. */
  nameReward: { title: 0.6, maxOfTitle: 0.3, tags: 0.4 },
  /** How much of a segment of a title is most of it. */
  nearlyWhole: 0.75,
}

/** Records beyond these are no longer weighed by Lunr: nobody turns that many pages. */
const maxPagesRanked = 100

/** A clause for each term. A word that stands in the query twice counts twice; one that stands for two words, once. */
const clausesOf = ({ queryTerms, terms }: Plan): Clause[] => {
  const boostByTerm = new Map<string, number>()
  for (const { terms: names, weight } of new Set(queryTerms.flatMap(({ expansions }) => expansions))) {
    for (const name of names) boostByTerm.set(name, (boostByTerm.get(name) ?? 0) + weight)
  }
  return [...boostByTerm].map(([name, boost]) => ({ term: terms.get(name) as Term, boost }))
}

/** The records that have anything of the query, each with what it has. */
interface Matches {
  /** Their numbers. */
  records: Int32Array
  /** By position among `records`: the sum that Lunr will come to. */
  sums: Float64Array
  /** By position: how much of each word of the query the record has, the words one after the other. */
  shares: Float32Array
}

/**
 * The pages that have any word of the query, best first: by Lunr's score, times the share of the query that a record has,
 * and more where the query names a whole segment of its title.
 * @param isWanted limits what is ranked, not what matches
 * @returns the first 100 pages in order, and every record that has anything
 */
export async function rank(
  plan: Plan,
  overview: Overview,
  yieldToMain: YieldToMain,
  isWanted: (record: number) => boolean = () => true,
): Promise<{ ranked: Ranked[]; matching: Int32Array }> {
  const clauses = clausesOf(plan)
  const matches = await matchesOf(plan, clauses, overview, yieldToMain)
  const { records, sums } = matches
  const factors = await factorsOf(matches, plan, overview, yieldToMain)
  await yieldToMain()

  const bestPositions = new Map<number, number>()
  const scoreAt = (at: number) => (sums[at] as number) * (factors[at] as number)
  for (let at = 0; at < records.length; at += 1) {
    const record = records[at] as number
    if (!isWanted(record)) continue
    const group = overview.groupOf[record] as number
    const best = bestPositions.get(group)
    if (best === undefined || isBetter(scoreAt(at), record, scoreAt(best), records[best] as number))
      bestPositions.set(group, at)
  }
  await yieldToMain()
  const candidates = topPositions([...bestPositions.values()], scoreAt, maxPagesRanked)

  const isLookedAt = new Uint8Array(overview.records)
  for (const at of candidates) isLookedAt[records[at] as number] = 1
  const terms = clauses.map(({ term }) => term)
  await yieldToMain()
  const index = lunrIndexFor(terms, (record) => isLookedAt[record] === 1, overview, boostsFor(plan.queryTerms.length))
  await yieldToMain()
  const scores = lunrScores(index, clauses)
  await yieldToMain()
  const ranked = candidates.map((at): Ranked => {
    const record = records[at] as number
    return {
      record,
      group: overview.groupOf[record] as number,
      score: (scores.get(record) ?? 0) * (factors[at] as number),
    }
  })
  return { ranked: ranked.sort((a, b) => b.score - a.score || a.record - b.record), matching: records }
}

/** Equal scores are ordered by the records' numbers, so that every search gives the same order. */
const isBetter = (score: number, record: number, otherScore: number, otherRecord: number): boolean =>
  score > otherScore || (score === otherScore && record < otherRecord)

/** The positions with the highest scores, and those that equal the last of them; in no particular order. */
function topPositions(positions: readonly number[], scoreAt: (at: number) => number, max: number): readonly number[] {
  if (positions.length <= max) return positions
  const sorted = Float64Array.from(positions, scoreAt).sort()
  const least = sorted[sorted.length - max] as number
  return positions.filter((at) => scoreAt(at) >= least).slice(0, 2 * max)
}

/** By position among the matches: what Lunr's score is multiplied by. */
async function factorsOf(
  { records, shares }: Matches,
  plan: Plan,
  overview: Overview,
  yieldToMain: YieldToMain,
): Promise<Float64Array> {
  const queryTermCount = plan.queryTerms.length
  const queryTermWeights = plan.queryTerms.map(({ expansions }) => importanceOf(expansions, plan, overview))
  const wholeWeight = queryTermWeights.reduce((sum, weight) => sum + weight, 0)
  await yieldToMain()
  const rewards = rewardsForNames(plan, queryTermWeights, wholeWeight)
  await yieldToMain()

  const pages = new Map<number, number>()
  const pageOf = Int32Array.from(records, (record) => {
    const group = overview.groupOf[record] as number
    const page = pages.get(group) ?? pages.size
    pages.set(group, page)
    return page
  })
  const pageShares = new Float32Array(pages.size * queryTermCount)
  for (let at = 0; at < records.length; at += 1) {
    for (let queryTerm = 0; queryTerm < queryTermCount; queryTerm += 1) {
      const position = (pageOf[at] as number) * queryTermCount + queryTerm
      pageShares[position] = Math.max(pageShares[position] as number, shares[at * queryTermCount + queryTerm] as number)
    }
  }
  await yieldToMain()
  const shareIn = (all: Float32Array, at: number) => {
    let sum = 0
    for (let queryTerm = 0; queryTerm < queryTermCount; queryTerm += 1)
      sum += (queryTermWeights[queryTerm] as number) * (all[at * queryTermCount + queryTerm] as number)
    return sum / wholeWeight
  }

  const kept = plan.onlyStopWords
    ? 0
    : Math.min(Math.max(weights.keptPerWord * queryTermCount, weights.minKept), weights.maxKept)
  // A document as a whole is likelier to be meant than its sections.
  const isSection = (record: number) => overview.groupOf[record] === overview.groupOf[record - 1]
  const priorOf = (record: number) =>
    isSection(record) ? 1 : (overview.types[overview.typeOf[record] as number]?.prior ?? 1)
  return Float64Array.from(records, (record, at) => {
    const share =
      (1 - weights.pageShare) * shareIn(shares, at) + weights.pageShare * shareIn(pageShares, pageOf[at] as number)
    const covered = kept + (1 - kept) * share ** weights.coveragePower
    return covered * (1 + (rewards.get(record) ?? 0)) * priorOf(record)
  })
}

/** How much a word of the query matters: as much as the commonest way to have it tells. */
function importanceOf(expansions: readonly Expansion[], { terms }: Plan, { records }: Overview): number {
  const idfs = expansions.map(({ terms: names }) =>
    Math.max(...names.map((name) => inverseFrequency(terms.get(name) as Term, records))),
  )
  return Math.min(...idfs)
}

async function matchesOf(
  { queryTerms, terms }: Plan,
  clauses: readonly Clause[],
  { records: all, averageLengths }: Overview,
  yieldToMain: YieldToMain,
): Promise<Matches> {
  const positions = new Int32Array(all).fill(-1)
  const found: number[] = []
  for (const { term } of clauses) {
    for (const field of fields) {
      const { records } = term.postings[field]
      for (let index = 0; index < records.length; index += 1) {
        const record = records[index] as number
        if (positions[record] !== -1) continue
        positions[record] = found.length
        found.push(record)
      }
    }
  }
  const sums = new Float64Array(found.length)
  const boosts = boostsFor(queryTerms.length)
  const magnitude = Math.hypot(...clauses.map(({ boost }) => boost))
  for (const { term, boost } of clauses) {
    await yieldToMain()
    const idf = inverseFrequency(term, all)
    for (const field of fields) {
      const { records, counts, lengths } = term.postings[field]
      const averageLength = averageLengths[field]
      for (let index = 0; index < records.length; index += 1) {
        const position = positions[records[index] as number] as number
        const value = vectorValue(idf, boosts[field], counts[index] as number, lengths[index] as number, averageLength)
        sums[position] = (sums[position] as number) + (boost * value) / magnitude
      }
    }
  }
  const shares = new Float32Array(found.length * queryTerms.length)
  for (const [queryTerm, { expansions }] of queryTerms.entries()) {
    await yieldToMain()
    for (const { terms: names, weight } of expansions) {
      const parts = new Float32Array(names.length > 1 ? found.length : 0)
      for (const name of names) {
        const marks = new Uint8Array(names.length > 1 ? found.length : 0)
        for (const field of fields) {
          const { records } = (terms.get(name) as Term).postings[field]
          for (let index = 0; index < records.length; index += 1) {
            const position = positions[records[index] as number] as number
            if (names.length > 1 && !marks[position]) {
              marks[position] = 1
              parts[position] = (parts[position] as number) + 1
            }
            // One half of a word that was cut in two is better than nothing.
            const share = names.length === 1 || parts[position] === names.length ? weight : weight / names.length / 2
            const at = position * queryTerms.length + queryTerm
            if (share > (shares[at] as number)) shares[at] = share
          }
        }
      }
    }
  }
  return { records: Int32Array.from(found), sums, shares }
}

/** More segments than these are taken for one. */
const maxSegments = 64

/** A segment of a record's title or one of its tags, with what the query has of it. */
interface Named {
  /** How many words it has. */
  size: number
  /** Which of them the query has. */
  words: Set<number>
  /** How well each word of the query fits, by its position. */
  queryTerms: Map<number, number>
}

/**
 * For each record that the query names, by a segment of its title, whole but for a word of four, or by a whole tag: the share
 * of the query that does so.
 */
function rewardsForNames(
  { queryTerms, terms }: Plan,
  queryTermWeights: readonly number[],
  wholeWeight: number,
): Map<number, number> {
  const rewards = new Map<number, number>()
  for (const field of segmentedFields) {
    const names = new Map<number, Named>()
    queryTerms.forEach(({ expansions }, queryTerm) => {
      for (const { terms: ofExpansion, weight } of expansions) {
        for (const term of ofExpansion) {
          const { postings, positions } = terms.get(term) as Term
          for (let index = 0; index < postings[field].records.length; index += 1) {
            const { segment, size, first, count } = positions[field][index] as SegmentPosition
            if (size === 0) continue
            const key = (postings[field].records[index] as number) * maxSegments + Math.min(segment, maxSegments - 1)
            const named: Named = names.get(key) ?? { size, words: new Set(), queryTerms: new Map() }
            names.set(key, named)
            for (let word = first; word < first + count; word += 1) named.words.add(word)
            named.queryTerms.set(queryTerm, Math.max(named.queryTerms.get(queryTerm) ?? 0, weight))
          }
        }
      }
    })
    const chosen = [...names].filter(([, { size, words }]) =>
      field === 'tags' ? words.size === size : words.size >= size * weights.nearlyWhole,
    )
    for (const [key, { size, words, queryTerms: having }] of chosen) {
      const record = Math.floor(key / maxSegments)
      const share =
        [...having].reduce((sum, [queryTerm, weight]) => sum + weight * (queryTermWeights[queryTerm] as number), 0) /
        wholeWeight
      // A tag that many records have names none of them.
      const reward =
        field === 'tags'
          ? weights.nameReward.tags / Math.sqrt(chosen.length)
          : weights.nameReward[words.size === size ? 'title' : 'maxOfTitle']
      rewards.set(record, Math.max(rewards.get(record) ?? 0, share ** 2 * reward))
    }
  }
  return rewards
}
