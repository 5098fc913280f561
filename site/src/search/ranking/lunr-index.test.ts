import { expect, test } from 'vitest'
import { boostsFor } from '../analysis/fields.ts'
import { buildSearchFiles } from '../files/build.ts'
import { IndexReader } from '../files/index-reader.ts'
import { planFor } from '../query/plan.ts'
import { parseQuery } from '../query/parse-query.ts'
import type { Synonyms } from '../records/record.ts'
import { readFrom, recordOf } from '../testing/searching.ts'
import { lunrIndexFor, lunrScores } from './lunr-index.ts'
import { proveEqualToLunr } from './proof.ts'

const words =
  'school schools improvement support leaders coach coaching P-16 601.359.1003 October 26, 2018 CSI webinar the of and'.split(
    ' ',
  )
const chosen = (seed: number, count: number) =>
  Array.from(
    { length: count },
    (_, index) => words[(seed * 7 + index * index * 3 + index) % words.length] as string,
  ).join(' ')
const records = Array.from({ length: 120 }, (_, index) =>
  recordOf(String(index), {
    type: ['pages', 'faqs', 'webinars'][index % 3] as string,
    title: chosen(index, 1 + (index % 5)),
    headings: index % 2 ? [chosen(index + 3, 3)] : [],
    tags: index % 4 ? [] : [chosen(index + 5, 1)],
    body: chosen(index + 11, 5 + ((index * 13) % 60)),
  }),
)
const synonyms: Synonyms = [['CSI', 'school support']]
const readFile = readFrom(buildSearchFiles(records, synonyms))
const reader = new IndexReader(readFile)

test.each([
  'school',
  'csi',
  'webnar coach',
  '601.359.1003',
  'oct 26',
  'p16 leaders',
  'the of',
  'support improvement csi leaders webinar',
  'improvement support leaders coach coaching webinar october',
])('the index made for “%s” scores as Lunr’s index of everything', async (query) => {
  expect((await planFor(parseQuery(query), reader, { literal: false, typing: false })).terms.size).toBeGreaterThan(0)
  await proveEqualToLunr(records, [query], readFile)
})

test('a score that differs is found out', async () => {
  const changed = records.map((record, index) => (index === 7 ? { ...record, body: `${record.body} school` } : record))
  await expect(proveEqualToLunr(changed, ['school'], readFile)).rejects.toThrow('For “school” the search')
})

test('a score does not depend on which other records are looked at', async () => {
  const overview = await reader.overview()
  const term = (await reader.term('school')) as NonNullable<Awaited<ReturnType<typeof reader.term>>>
  const clauses = [{ term, boost: 1 }]
  const all = lunrScores(
    lunrIndexFor([term], () => true, overview, boostsFor(1)),
    clauses,
  )
  const some = lunrScores(
    lunrIndexFor([term], (record) => record % 2 === 0, overview, boostsFor(1)),
    clauses,
  )
  expect(some.size).toBeGreaterThan(0)
  for (const [record, score] of some) expect(score).toBe(all.get(record))
  expect([...all.keys()].filter((record) => record % 2 === 0).toSorted()).toEqual([...some.keys()].toSorted())
})
