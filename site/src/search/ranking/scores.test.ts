import { describe, expect, test } from 'vitest'
import { boostsFor } from '../analysis/fields.ts'
import { buildSearchFiles } from '../files/build.ts'
import { IndexReader } from '../files/index-reader.ts'
import { planFor } from '../query/plan.ts'
import { parseQuery } from '../query/parse-query.ts'
import type { Synonyms } from '../records/record.ts'
import { readFrom, recordOf } from '../testing/searching.ts'
import { clausesOf } from './clauses.ts'
import { estimatedScores } from './estimated-scores.ts'
import { lunrIndexFor, lunrScores } from './lunr-index.ts'
import { matchesOf } from './matches.ts'
import { proveEqualToLunr } from './proof.ts'
import { wholeLunrIndex } from './whole-lunr-index.ts'

const words =
  'school schools improvement support leaders coach coaching P-16 601.359.1003 October 26, 2018 CSI webinar the of and'.split(
    ' ',
  )
const chosen = (seed: number, count: number) =>
  Array.from({ length: count }, (_, index) => words[(seed * 7 + index * index * 3 + index) % words.length]).join(' ')
const types = ['pages', 'faqs', 'webinars']
const records = Array.from({ length: 120 }, (_, index) =>
  recordOf(String(index), {
    type: types[index % types.length],
    title: chosen(index, 1 + (index % 5)),
    headings: index % 2 ? [chosen(index + 3, 3)] : [],
    tags: index % 4 ? [] : [chosen(index + 5, 1)],
    body: chosen(index + 11, 5 + ((index * 13) % 60)),
  }),
)
const synonyms: Synonyms = [['CSI', 'school support']]
const readFile = readFrom(buildSearchFiles(records, synonyms))
const reader = new IndexReader(readFile)
const overview = await reader.overview()

/** What is scored in three ways, which must agree. To try another query, add a line. */
const scoreCases: readonly (readonly [what: string, query: string])[] = [
  ['a word', 'school'],
  ['an acronym with a synonym', 'csi'],
  ['a misspelled word beside another', 'webnar coach'],
  ['a telephone number', '601.359.1003'],
  ['a day', 'oct 26'],
  ['a word written in parts', 'p16 leaders'],
  ['two words in one', 'webinarcoach'],
  ['the same word twice', 'school leaders school'],
  ['stop words alone', 'the of'],
  ['a name of five words', 'support improvement csi leaders webinar'],
  ['a topic of more than five words', 'improvement support leaders coach coaching webinar october'],
]

type Scores = Map<string, number>

const clausesFor = async (query: string) => {
  const plan = await planFor(parseQuery(query), reader, { literal: false, typing: false })
  expect(plan.terms.size).toBeGreaterThan(0)
  return { clauses: clausesOf(plan), boosts: boostsFor(plan.queryTerms.length) }
}
const idOf = async (record: number) => (await reader.text(record)).title + (await reader.text(record)).address
const byId = async (scores: Iterable<[number, number]>): Promise<Scores> =>
  new Map(await Promise.all([...scores].map(async ([record, score]) => [await idOf(record), score] as const)))

/** Lunr's own index of everything: the others must agree with it. */
async function scoresOfWholeIndex(query: string): Promise<Scores> {
  const { clauses, boosts } = await clausesFor(query)
  const ids = new Map(records.map(({ id, title, address }) => [Number(id), title + address]))
  const scores = lunrScores(wholeLunrIndex(records, overview.synonyms, boosts), clauses)
  return new Map([...scores].map(([id, score]) => [ids.get(id) ?? '', score]))
}

const scorers: Record<string, (query: string) => Promise<Scores>> = {
  async 'the index made for a query'(query) {
    const { clauses, boosts } = await clausesFor(query)
    const terms = clauses.map(({ term }) => term)
    return byId(
      lunrScores(
        lunrIndexFor(terms, () => true, overview, boosts),
        clauses,
      ),
    )
  },
  async 'the estimate that chooses the pages'(query) {
    const { clauses, boosts } = await clausesFor(query)
    const matches = matchesOf(
      clauses.map(({ term }) => term),
      overview.records,
    )
    const estimates = await estimatedScores(clauses, matches, overview, boosts, () => Promise.resolve())
    return byId([...matches.records].map((record, row) => [record, estimates.at(row)]))
  },
}

describe.each(Object.entries(scorers))('%s scores as Lunr’s index of everything', (_, scoresOf) => {
  test.each(scoreCases)('%s: “%s”', async (_what, query) => {
    const expected = await scoresOfWholeIndex(query)
    const scores = await scoresOf(query)
    expect(scores.size).toBe(expected.size)
    for (const [id, score] of expected) expect(scores.get(id)).toBeCloseTo(score, 9)
  })
})

test('a release whose files score otherwise than Lunr is refused', async () => {
  await proveEqualToLunr(records, ['school'], readFile)
  const changed = records.map((record, index) => (index === 7 ? { ...record, body: `${record.body} school` } : record))
  await expect(proveEqualToLunr(changed, ['school'], readFile)).rejects.toThrow('For “school” the search')
})

test('a score does not depend on which other records are scored', async () => {
  const { clauses, boosts } = await clausesFor('school')
  const terms = clauses.map(({ term }) => term)
  const isEven = (record: number) => record % 2 === 0
  const all = lunrScores(
    lunrIndexFor(terms, () => true, overview, boosts),
    clauses,
  )
  const some = lunrScores(lunrIndexFor(terms, isEven, overview, boosts), clauses)
  expect(some).toEqual(new Map([...all].filter(([record]) => isEven(record))))
  expect(some.size).toBeGreaterThan(0)
})
