import type lunr from 'lunr'
import { boostsFor, type Boosts } from '../analysis/fields.ts'
import { IndexReader, type ReadFile } from '../files/index-reader.ts'
import { planFor } from '../query/plan.ts'
import { parseQuery } from '../query/parse-query.ts'
import type { SearchRecord } from '../records/record.ts'
import { addClauses, lunrIndexFor, lunrScores } from './lunr-index.ts'
import { wholeLunrIndex } from './whole-lunr-index.ts'

/** Scores are sums of a few products; in another order they differ in their last digits. */
const tolerance = 1e-9

/**
 * Proves that the files give the scores that Lunr's own index of everything gives: which records match, and how well.
 * It takes as long as building such an index does, so it is for sites of a few hundred records, and for tests.
 * @param records those that the files were made of
 * @param readFile reads the files
 * @throws Error that names the query and what differs
 */
export async function proveEqualToLunr(
  records: readonly SearchRecord[],
  queries: readonly string[],
  readFile: ReadFile,
): Promise<void> {
  const reader = new IndexReader(readFile)
  const overview = await reader.overview()
  const wholes = new Map<Boosts, lunr.Index>()
  const wholeWith = (boosts: Boosts) => {
    const whole = wholes.get(boosts) ?? wholeLunrIndex(records, overview.synonyms, boosts)
    wholes.set(boosts, whole)
    return whole
  }
  const addressOf = new Map(records.map(({ id, address }) => [id, address]))
  for (const query of queries) {
    const plan = await planFor(parseQuery(query), reader, { literal: false, typing: false })
    const boosts = boostsFor(plan.queryTerms.length)
    const terms = [...plan.terms.values()]
    const clauses = terms.map((term, index) => ({ term, boost: 1 / (index + 1) }))
    const ours = lunrScores(
      lunrIndexFor(terms, () => true, overview, boosts),
      clauses,
    )
    const theirs = wholeWith(boosts).query((whole) => addClauses(whole, clauses))
    const differ = (what: string) =>
      new Error(`For “${query}” the search's files and Lunr's own index differ: ${what}.`)
    if (ours.size !== theirs.length) throw differ(`${ours.size} records match, and ${theirs.length}`)
    const ourResults = inOrder(
      await Promise.all(
        [...ours].map(async ([record, score]) => ({ address: (await reader.text(record)).address, score })),
      ),
    )
    const theirResults = inOrder(theirs.map(({ ref, score }) => ({ address: addressOf.get(ref) ?? '', score })))
    ourResults.forEach(({ address, score }, index) => {
      const other = theirResults[index]
      if (other?.address !== address || Math.abs(other.score - score) > tolerance)
        throw differ(`${address} has ${score}, and ${other?.address} ${other?.score}`)
    })
  }
}

interface ScoredAddress {
  address: string
  score: number
}

const inOrder = (scored: readonly ScoredAddress[]): ScoredAddress[] =>
  scored.toSorted((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : a.score - b.score))
