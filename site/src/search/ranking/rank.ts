import { fields } from '../analysis/fields.ts'
import { segmentedFields, type Place } from '../analysis/segments.ts'
import type { Overview } from '../files/index-reader.ts'
import type { Term } from '../files/term-file.ts'
import type { Alternative, Plan } from '../query/plan.ts'
import { inverseFrequency, vectorValue } from './lunr-formula.ts'
import { lunrIndexFor, lunrScores, type Clause } from './lunr-index.ts'

/** A page among the results, by the record of it that answers best. */
export interface Ranked {
  record: number
  group: number
  score: number
}

/** What is done to Lunr's score; found by trying, on public test collections and on a site like this one. */
export const weights = {
  /** How much of its score a record keeps that has next to nothing of the query: more, the more words the query has. */
  keptPerWord: 0.1,
  leastKept: 0.2,
  mostKept: 0.55,
  /** How fast the rest is lost with what is missing. */
  coveragePower: 1.5,
  /** How much of what a record lacks its page makes up for. */
  pageShare: 0.3,
  /** What is added for a query that is a whole segment of the title, or a whole tag. */
  nameReward: { title: 0.6, tags: 0.4 },
}

/** Records beyond these are no longer weighed by Lunr: nobody turns that many pages. */
export const mostPagesRanked = 200

/** The records that have anything of the query, each with what it has. */
interface Matches {
  records: number[]
  /** By place among `records`: the sum that Lunr will come to. */
  sums: Float64Array
  /** By place: how much of each slot the record has, slots one after the other. */
  shares: Float32Array
}

/** A clause for each term. A word that stands in the query twice counts twice; one that stands for two words, once. */
const clausesOf = ({ slots, terms }: Plan): Clause[] => {
  const boostByTerm = new Map<string, number>()
  for (const { terms: names, weight } of new Set(slots.flatMap(({ alternatives }) => alternatives))) {
    for (const name of names) boostByTerm.set(name, (boostByTerm.get(name) ?? 0) + weight)
  }
  return [...boostByTerm].map(([name, boost]) => ({ term: terms.get(name) as Term, boost }))
}

/**
 * The pages that have any word of the query, best first: by Lunr's score, times the share of the query that a record has,
 * and more where the query names a whole segment of its title.
 * @returns the first 200 pages in order, and every page that has anything
 */
export function rank(
  plan: Plan,
  overview: Overview,
  isWanted: (record: number) => boolean = () => true,
): { ranked: Ranked[]; matching: Int32Array } {
  const clauses = clausesOf(plan)
  const { records, sums, shares } = matchesOf(plan, clauses, overview)
  const slotWeights = plan.slots.map(({ alternatives }) => importanceOf(alternatives, plan, overview))
  const wholeWeight = slotWeights.reduce((sum, weight) => sum + weight, 0)
  const slotCount = plan.slots.length
  const rewards = rewardsForNames(plan, slotWeights, wholeWeight)

  const shareOf = (at: number) =>
    slotWeights.reduce((sum, weight, slot) => sum + weight * (shares[at * slotCount + slot] as number), 0) / wholeWeight
  const groupShares = new Map<number, Float32Array>()
  records.forEach((record, at) => {
    const group = overview.groupOf[record] as number
    const best = groupShares.get(group)
    if (!best) groupShares.set(group, shares.slice(at * slotCount, (at + 1) * slotCount))
    else
      for (let slot = 0; slot < slotCount; slot += 1)
        best[slot] = Math.max(best[slot] as number, shares[at * slotCount + slot] as number)
  })
  const groupShareOf = (record: number) => {
    const best = groupShares.get(overview.groupOf[record] as number) as Float32Array
    return slotWeights.reduce((sum, weight, slot) => sum + weight * (best[slot] as number), 0) / wholeWeight
  }
  const kept = plan.saysNothing
    ? 0
    : Math.min(Math.max(weights.keptPerWord * slotCount, weights.leastKept), weights.mostKept)
  // A document as a whole is likelier to be meant than its sections.
  const isSection = (record: number) => overview.groupOf[record] === overview.groupOf[record - 1]
  const priorOf = (record: number) =>
    isSection(record) ? 1 : (overview.types[overview.typeOf[record] as number]?.prior ?? 1)
  const factors = records.map((record, at) => {
    const share = (1 - weights.pageShare) * shareOf(at) + weights.pageShare * groupShareOf(record)
    const covered = kept + (1 - kept) * share ** weights.coveragePower
    return covered * (1 + (rewards.get(record) ?? 0)) * priorOf(record)
  })

  const wanted = records.map((_, at) => at).filter((at) => isWanted(records[at] as number))
  const candidates = bestOfEachGroup(
    wanted.map((at) => ({
      record: records[at] as number,
      group: overview.groupOf[records[at] as number] as number,
      score: (sums[at] as number) * (factors[at] as number),
    })),
  ).slice(0, mostPagesRanked)
  const chosen = new Set(candidates.map(({ record }) => record))
  const index = lunrIndexFor(
    clauses.map(({ term }) => term),
    (record) => chosen.has(record),
    overview,
  )
  const scores = lunrScores(index, clauses)
  const factorOf = new Map(wanted.map((at) => [records[at] as number, factors[at] as number]))
  const ranked = candidates.map((candidate) => ({
    ...candidate,
    score: (scores.get(candidate.record) ?? 0) * (factorOf.get(candidate.record) ?? 0),
  }))
  return { ranked: ranked.sort(byScore), matching: Int32Array.from(records) }
}

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || a.record - b.record

function bestOfEachGroup(candidates: Ranked[]): Ranked[] {
  const best = new Map<number, Ranked>()
  for (const candidate of candidates) {
    const before = best.get(candidate.group)
    if (!before || byScore(candidate, before) < 0) best.set(candidate.group, candidate)
  }
  return [...best.values()].sort(byScore)
}

/** How much a word of the query matters: as much as the commonest way to have it tells. */
function importanceOf(alternatives: readonly Alternative[], { terms }: Plan, { records }: Overview): number {
  const told = alternatives.map(({ terms: names }) =>
    Math.max(...names.map((name) => inverseFrequency(terms.get(name) as Term, records))),
  )
  return Math.min(...told)
}

function matchesOf(
  { slots, terms }: Plan,
  clauses: readonly Clause[],
  { records: all, averageLengths }: Overview,
): Matches {
  const places = new Int32Array(all).fill(-1)
  const records: number[] = []
  for (const { term } of clauses) {
    for (const field of fields) {
      for (const record of term.postings[field].records) {
        if (places[record] !== -1) continue
        places[record] = records.length
        records.push(record)
      }
    }
  }
  const sums = new Float64Array(records.length)
  const magnitude = Math.hypot(...clauses.map(({ boost }) => boost))
  for (const { term, boost } of clauses) {
    const idf = inverseFrequency(term, all)
    for (const field of fields) {
      const { records: having, counts, lengths } = term.postings[field]
      for (let index = 0; index < having.length; index += 1) {
        const place = places[having[index] as number] as number
        sums[place] =
          (sums[place] as number) +
          (boost * vectorValue(idf, field, counts[index] as number, lengths[index] as number, averageLengths[field])) /
            magnitude
      }
    }
  }
  const shares = new Float32Array(records.length * slots.length)
  slots.forEach(({ alternatives }, slot) => {
    for (const { terms: names, weight } of alternatives) {
      const found = new Map<number, number>()
      for (const name of names) {
        const having = new Set(fields.flatMap((field) => (terms.get(name) as Term).postings[field].records))
        for (const record of having) found.set(record, (found.get(record) ?? 0) + 1)
      }
      for (const [record, count] of found) {
        // One half of a word that was cut in two is better than nothing.
        const share = count === names.length ? weight : (weight * count) / names.length / 2
        const at = (places[record] as number) * slots.length + slot
        if (share > (shares[at] as number)) shares[at] = share
      }
    }
  })
  return { records, sums, shares }
}

/** A segment of a record's title or one of its tags, with what the query has of it. */
interface Named {
  /** How many words it has. */
  size: number
  /** Which of them the query has. */
  words: Set<number>
  /** How well each word of the query fits, by its place. */
  slots: Map<number, number>
}

/** For each record that the query names, by a whole segment of its title or a whole tag: the share of the query that does so. */
function rewardsForNames(
  { slots, terms }: Plan,
  slotWeights: readonly number[],
  wholeWeight: number,
): Map<number, number> {
  const rewards = new Map<number, number>()
  for (const field of segmentedFields) {
    const names = new Map<string, Named>()
    slots.forEach(({ alternatives }, slot) => {
      for (const { terms: ofAlternative, weight } of alternatives) {
        for (const term of ofAlternative) {
          const { postings, places } = terms.get(term) as Term
          postings[field].records.forEach((record, index) => {
            const { segment, size, first, count } = places[field][index] as Place
            if (size === 0) return
            const key = `${record} ${segment}`
            const named = names.get(key) ?? { size, words: new Set(), slots: new Map() }
            names.set(key, named)
            for (let word = first; word < first + count; word += 1) named.words.add(word)
            named.slots.set(slot, Math.max(named.slots.get(slot) ?? 0, weight))
          })
        }
      }
    })
    const whole = [...names].filter(([, { size, words }]) => words.size === size)
    for (const [key, { slots: having }] of whole) {
      const record = Number.parseInt(key, 10)
      const share =
        [...having].reduce((sum, [slot, weight]) => sum + weight * (slotWeights[slot] as number), 0) / wholeWeight
      // A tag that many records have names none of them.
      const reward = field === 'tags' ? weights.nameReward.tags / Math.sqrt(whole.length) : weights.nameReward.title
      rewards.set(record, Math.max(rewards.get(record) ?? 0, share ** 2 * reward))
    }
  }
  return rewards
}
