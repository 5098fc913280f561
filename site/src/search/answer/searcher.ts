import { tokenize, type Token } from '../analysis/tokens.ts'
import { excerptOf, withMarks, type Highlighted } from './excerpt.ts'
import { IndexReader, type Overview, type ReadFile } from '../files/index-reader.ts'
import type { RecordText } from '../files/manifest.ts'
import { planFor, type Plan } from '../query/plan.ts'
import { asShown, parseQuery, type ParsedQuery } from '../query/parse-query.ts'
import { rank, type RankedPage } from '../ranking/rank.ts'
import { resultsOnPage, type SearchRequest } from './request.ts'
import type { SearchResult, SearchResults } from './results.ts'
import { summaryBefore } from '../records/summary-before.ts'
import { createYieldToMain, type YieldToMain } from '../query/yield-to-main.ts'

export type { ReadFile } from '../files/index-reader.ts'

export interface Searcher {
  /**
   * Never throws because of what was asked, whatever it is; only when a file can't be read.
   * @param now decides the state in which events are shown
   */
  search(request: SearchRequest, now: Date): Promise<SearchResults>
}

/** Nobody turns more pages than these. */
const maxResults = 100
/** How many records are read to find a phrase in. */
const maxReadForPhrase = 60

/**
 * The search over a release's files: the same code on the server and in the browser.
 * Files are read when a query needs them, and kept. A searcher is of one release; for another one make another.
 */
export function searcherOver(readFile: ReadFile): Searcher {
  const reader = new IndexReader(readFile)
  return { search: (request, now) => search(request, now, reader) }
}

async function search(request: SearchRequest, now: Date, reader: IndexReader): Promise<SearchResults> {
  const { literal = false, typing = false, perPage = resultsOnPage } = request
  const yieldToMain = createYieldToMain()
  const parsedQuery = parseQuery(request.query)
  const overview = await reader.overview()
  const plan = await planFor(
    parsedQuery,
    reader,
    { literal, typing: typing && !/\s$/.test(request.query) },
    yieldToMain,
  )
  await yieldToMain()
  const typeIndex = overview.types.findIndex(({ name }) => name === request.type)
  // An address may name a type that has never been, or of which nothing is left.
  const type = overview.types[typeIndex]?.name
  const isWanted = (record: number) => type === undefined || overview.typeOf[record] === typeIndex
  const { ranked, matching, phraseMissed } = await rankedFor(parsedQuery, plan, overview, yieldToMain, isWanted, reader)

  const types = typesAmong(matching, overview)
  const total =
    type === undefined
      ? types.reduce((sum, { count }) => sum + count, 0)
      : (types.find((of) => of.type === type)?.count ?? 0)
  const pageCount = Math.ceil(Math.min(total, maxResults, ranked.length) / perPage)
  const pageNumber = Math.min(request.pageNumber ?? 1, Math.max(pageCount, 1))
  const inOrder = await withSameTitleFirst(ranked, parsedQuery, reader)
  const shown = inOrder.slice((pageNumber - 1) * perPage, Math.min(pageNumber * perPage, maxResults))
  const highlighted = { terms: new Set(plan.terms.keys()), concepts: overview.concepts }
  const results = await Promise.all(
    shown.map(async ({ record }) => {
      const text = await reader.text(record)
      await yieldToMain()
      return resultOf(text, overview.types[overview.typeOf[record] ?? 0] as Overview['types'][number], highlighted, now)
    }),
  )
  return {
    query: asShown(parsedQuery.text),
    asked: parsedQuery.text,
    literal,
    corrected: plan.corrected,
    nearest:
      total === 0 && literal
        ? (await planFor(parsedQuery, reader, { literal: false, typing: false })).corrected
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
  parsedQuery: ParsedQuery,
  plan: Plan,
  overview: Overview,
  yieldToMain: YieldToMain,
  isWanted: (record: number) => boolean,
  reader: IndexReader,
) {
  if (plan.queryTerms.length === 0) return { ranked: [], matching: new Int32Array(), phraseMissed: undefined }
  const all = await rank(plan, overview, yieldToMain, isWanted)
  if (parsedQuery.phrases.length === 0) return { ...all, phraseMissed: undefined }
  const having = await Promise.all(
    all.ranked
      .slice(0, maxReadForPhrase)
      .map(async (page) => ({ page, has: hasPhrases(await reader.text(page.record), parsedQuery.phrases) })),
  )
  const found = having.filter(({ has }) => has).map(({ page }) => page)
  return found.length > 0
    ? { ranked: found, matching: Int32Array.from(found.map(({ record }) => record)), phraseMissed: undefined }
    : { ...all, phraseMissed: true }
}

/**
 * A page whose title is the query word for word comes first, small words included, if it is among the first ten at all:
 * “When are schools identified?” is not “How are schools identified?”. An acronym by itself is no such title. A query that asks
 * something may be just the beginning of the title: “Whom do I call” of “Whom do I call with other questions?”.
 */
async function withSameTitleFirst(
  ranked: RankedPage[],
  parsed: ParsedQuery,
  reader: IndexReader,
): Promise<RankedPage[]> {
  if (parsed.analysis.tokens.length < 3) return ranked
  const first = ranked.slice(0, resultsOnPage)
  const titles = await Promise.all(
    first.map(async ({ record }) => wordsIn(tokenize((await reader.text(record)).title))),
  )
  const query = wordsIn(parsed.analysis.tokens)
  const same =
    first[titles.indexOf(query)] ??
    (parsed.isQuestion ? first[titles.findIndex((title) => title.startsWith(`${query} `))] : undefined)
  return same ? [same, ...ranked.filter((page) => page !== same)] : ranked
}

const wordsIn = (tokens: readonly Token[]): string => tokens.map(({ word }) => word).join(' ')

function hasPhrases({ title, headings = [], summary = '', body }: RecordText, phrases: readonly string[][]): boolean {
  const texts = [title, ...headings, summary, body].map((text) => ` ${wordsIn(tokenize(text))} `)
  return phrases.every((phrase) => texts.some((text) => text.includes(` ${phrase.join(' ')} `)))
}

/** How many pages of each type are among the records, most first. */
function typesAmong(records: Int32Array, { groupOf, typeOf, types }: Overview): SearchResults['types'] {
  const counted = new Uint8Array(groupOf.length)
  const counts = types.map(() => 0)
  for (const record of records) {
    const group = groupOf[record] ?? 0
    if (counted[group]) continue
    counted[group] = 1
    const type = typeOf[record] ?? 0
    counts[type] = (counts[type] ?? 0) + 1
  }
  return types
    .map(({ name, many }, index) => ({ type: name, label: many, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

function resultOf(
  { address, title, page, summary, body, when }: RecordText,
  { name, one }: Overview['types'][number],
  highlighted: Highlighted,
  now: Date,
): SearchResult {
  return {
    type: name,
    kind: one,
    address,
    title: withMarks(title, highlighted),
    page,
    excerpt: excerptOf([summaryBefore(body, summary), body].filter(Boolean).join('\n'), highlighted),
    when: when && {
      text: when.text,
      phase: when.phases.findLast(({ from }) => Date.parse(from) <= now.getTime())?.label,
    },
  }
}
