import lunr from 'lunr'
import { describe, expect, test } from 'vitest'
import { Concepts } from '../analysis/concepts.ts'
import { boosts, fields, type Field } from '../analysis/fields.ts'
import { buildSearchFiles } from '../files/build.ts'
import { IndexReader } from '../files/index-reader.ts'
import { termsOfField } from '../files/record-analysis.ts'
import { planFor } from '../query/plan.ts'
import { questionFrom } from '../query/question.ts'
import type { SearchRecord, Synonyms } from '../record.ts'
import { readFrom, recordOf } from '../testing/searching.ts'
import { lunrIndexFor, lunrScores, type Clause } from './lunr-index.ts'

/** Lunr's own index of everything, of the same terms: made by Lunr's own builder, nothing of ours in it but the analyzer. */
function wholeLunrIndex(records: readonly SearchRecord[], synonyms: Synonyms): lunr.Index {
  const concepts = new Concepts(synonyms)
  const builder = new lunr.Builder()
  builder.ref('id')
  for (const field of fields) {
    builder.field(field, {
      boost: boosts[field],
      extractor: (document) => termsOfField(document as SearchRecord, field, concepts),
    })
  }
  // The fields' extractors analyze already: Lunr gets a token for each term.
  const takeTerms = (terms: unknown) => (terms as string[]).map((term) => new lunr.Token(term, {}))
  ;(builder as unknown as { tokenizer: unknown }).tokenizer = takeTerms
  for (const record of records) builder.add(record)
  return builder.build()
}

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
const reader = new IndexReader(readFrom(buildSearchFiles(records, synonyms)))
const whole = wholeLunrIndex(records, (await reader.overview()).synonyms)

describe('the index made for one query scores as Lunr’s index of everything', () => {
  test.each([
    'school',
    'csi',
    'webnar coach',
    '601.359.1003',
    'oct 26',
    'p16 leaders',
    'the of',
    'support improvement csi leaders webinar',
  ])('“%s”', async (query) => {
    const plan = await planFor(questionFrom(query), reader, { literal: false, typing: false })
    const overview = await reader.overview()
    const clauses = [...plan.terms.values()].map((term, index): Clause => ({ term, boost: 1 / (index + 1) }))
    expect(clauses.length).toBeGreaterThan(0)
    const ours = lunrScores(
      lunrIndexFor([...plan.terms.values()], () => true, overview),
      clauses,
    )
    const theirs = whole.query((all) => {
      for (const { term, boost } of clauses)
        all.clause({ term: term.name, boost, usePipeline: false } as lunr.Query.Clause)
    })
    expect(ours.size).toBe(theirs.length)
    // Records are numbered type by type.
    const ordered = ['pages', 'faqs', 'webinars'].flatMap((type) => records.filter((record) => record.type === type))
    for (const { ref, score } of theirs) {
      expect(ours.get(ordered.findIndex(({ id }) => id === ref))).toBeCloseTo(score, 9)
    }
  })
})

test('a score does not depend on which other records are looked at', async () => {
  const overview = await reader.overview()
  const term = (await reader.term('school')) as NonNullable<Awaited<ReturnType<typeof reader.term>>>
  const clauses = [{ term, boost: 1 }]
  const all = lunrScores(
    lunrIndexFor([term], () => true, overview),
    clauses,
  )
  const some = lunrScores(
    lunrIndexFor([term], (record) => record % 2 === 0, overview),
    clauses,
  )
  expect(some.size).toBeGreaterThan(0)
  for (const [record, score] of some) expect(score).toBe(all.get(record))
  expect([...all.keys()].filter((record) => record % 2 === 0).toSorted()).toEqual([...some.keys()].toSorted())
})

test.each(fields)('the builder’s field “%s” has the boost that we reckon with', (field: Field) => {
  expect((whole as unknown as { fields: string[] }).fields).toContain(field)
})
