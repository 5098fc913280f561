import { atomsIn } from './analysis/atoms.ts'
import { excerptOf, withMarks } from './excerpt.ts'
import { IndexReader, type Overview, type ReadFile } from './files/index-reader.ts'
import type { RecordText } from './files/manifest.ts'
import { planFor, type Plan } from './query/plan.ts'
import { questionFrom, type Question } from './query/question.ts'
import { rank, type Ranked } from './ranking/rank.ts'
import type { SearchRequest } from './request.ts'
import type { SearchResult, SearchResults } from './results.ts'

export type { ReadFile } from './files/index-reader.ts'

export interface Searcher {
  /**
   * Never throws because of what was asked, whatever it is; only when a file can't be read.
   * @param now decides the state in which events are shown
   */
  search(request: SearchRequest, now: Date): Promise<SearchResults>
}

export const resultsOnPage = 10
/** Nobody turns more pages than these. */
const mostResults = 100
/** How many records are read to find a phrase in. */
const mostReadForPhrase = 60

/**
 * The search over a release's files: the same code on the server and in the browser.
 * Files are read when a query needs them, and kept. A searcher is of one release; for another one make another.
 */
export function searcherOver(readFile: ReadFile): Searcher {
  const reader = new IndexReader(readFile)
  return { search: (request, now) => search(request, now, reader) }
}

async function search(request: SearchRequest, now: Date, reader: IndexReader): Promise<SearchResults> {
  const { type, literal = false, typing = false, perPage = resultsOnPage } = request
  const question = questionFrom(request.query)
  const overview = await reader.overview()
  const plan = await planFor(question, reader, { literal, typing })
  const typeIndex = overview.types.findIndex(([name]) => name === type)
  const isWanted = (record: number) => type === undefined || overview.typeOf[record] === typeIndex
  const { ranked, matching, phraseMissed } = await rankedFor(question, plan, overview, isWanted, reader)

  const types = typesAmong(matching, overview)
  const total =
    type === undefined
      ? types.reduce((sum, { count }) => sum + count, 0)
      : (types.find((of) => of.type === type)?.count ?? 0)
  const pageCount = Math.ceil(Math.min(total, mostResults, ranked.length) / perPage)
  const pageNumber = Math.min(request.pageNumber ?? 1, Math.max(pageCount, 1))
  const shown = ranked.slice((pageNumber - 1) * perPage, Math.min(pageNumber * perPage, mostResults))
  const terms = new Set(plan.terms.keys())
  const results = await Promise.all(
    shown.map(async ({ record }) =>
      resultOf(
        await reader.text(record),
        overview.types[overview.typeOf[record] as number] as Overview['types'][number],
        terms,
        now,
      ),
    ),
  )
  return {
    query: question.text,
    literal,
    corrected: plan.corrected,
    nearest:
      total === 0 && literal
        ? (await planFor(question, reader, { literal: false, typing: false })).corrected
        : undefined,
    phraseMissed,
    type,
    types,
    total,
    pageNumber,
    pageCount,
    results,
  }
}

/** The pages for a question; where it quotes phrases, only those in whose text they stand, if there are any. */
async function rankedFor(
  question: Question,
  plan: Plan,
  overview: Overview,
  isWanted: (record: number) => boolean,
  reader: IndexReader,
) {
  if (plan.slots.length === 0) return { ranked: [] as Ranked[], matching: new Int32Array(), phraseMissed: undefined }
  const all = rank(plan, overview, isWanted)
  if (question.phrases.length === 0) return { ...all, phraseMissed: undefined }
  const having = await Promise.all(
    all.ranked
      .slice(0, mostReadForPhrase)
      .map(async (page) => ({ page, has: hasPhrases(await reader.text(page.record), question.phrases) })),
  )
  const found = having.filter(({ has }) => has).map(({ page }) => page)
  return found.length > 0
    ? { ranked: found, matching: Int32Array.from(found.map(({ record }) => record)), phraseMissed: undefined }
    : { ...all, phraseMissed: true }
}

function hasPhrases({ title, headings = [], summary = '', body }: RecordText, phrases: readonly string[][]): boolean {
  const texts = [title, ...headings, summary, body].map(
    (text) =>
      ` ${atomsIn(text)
        .map(({ word }) => word)
        .join(' ')} `,
  )
  return phrases.every((phrase) => texts.some((text) => text.includes(` ${phrase.join(' ')} `)))
}

/** How many pages of each type are among the records, most first. */
function typesAmong(records: Int32Array, { groupOf, typeOf, types }: Overview): SearchResults['types'] {
  const counted = new Set<number>()
  const counts = types.map(() => 0)
  for (const record of records) {
    const group = groupOf[record] as number
    if (counted.has(group)) continue
    counted.add(group)
    const type = typeOf[record] as number
    counts[type] = (counts[type] as number) + 1
  }
  return types
    .map(([type, , , label], index) => ({ type, label, count: counts[index] as number }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

function resultOf(
  { address, title, page, summary, body, when }: RecordText,
  [type, , kind]: Overview['types'][number],
  terms: ReadonlySet<string>,
  now: Date,
): SearchResult {
  return {
    type,
    kind,
    address,
    title: withMarks(title, terms),
    page,
    excerpt: excerptOf([summary, body].filter(Boolean).join(' '), terms),
    when: when && {
      text: when.text,
      phase: when.phases.findLast(({ from }) => Date.parse(from) <= now.getTime())?.label,
    },
  }
}
