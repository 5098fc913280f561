import lunr from 'lunr'
import { searchFolder } from './files/folder.ts'
import type { SearchRecord } from './record.ts'
import type { SearchRequest } from './request.ts'
import type { SearchResults, TextPiece } from './results.ts'

/** Gives the bytes of one of the search's files. @param path below the release's public folder */
export type ReadFile = (path: string) => Promise<Uint8Array>

export interface Searcher {
  /**
   * Never throws because of what was asked, whatever it is; only when a file can't be read.
   * @param now decides the state in which events are shown
   */
  search(request: SearchRequest, now: Date): Promise<SearchResults>
}

const perPage = 10
const marked = (text: string, words: string[]): TextPiece[] =>
  words.length === 0
    ? [{ text, marked: false }]
    : text
        .split(new RegExp(`\\b(${words.map((word) => word.replace(/\W/g, '')).join('|')})`, 'i'))
        .map((piece, index) => ({ text: piece, marked: index % 2 === 1 }))
        .filter(({ text: piece }) => piece !== '')

/**
 * The search over a release's files: the same code on the server and in the browser.
 * Files are read when a query needs them, and kept.
 */
export function searcherOver(readFile: ReadFile): Searcher {
  const load = async () => {
    const { records } = JSON.parse(new TextDecoder().decode(await readFile(`${searchFolder}manifest.json`))) as { records: SearchRecord[] }
    const index = lunr((builder) => {
      builder.field('title', { boost: 2 })
      builder.field('headings', { boost: 1.5 })
      builder.field('tags', { boost: 1.5 })
      builder.field('body')
      for (const record of records) builder.add(record)
    })
    return { index, byId: new Map(records.map((record) => [record.id, record])) }
  }
  let loaded: ReturnType<typeof load> | undefined
  return {
    async search({ query: asked, type, pageNumber = 1, literal = false }, now) {
      const query = asked.toWellFormed().replace(/[\s\p{Cc}]+/gu, ' ').trim().slice(0, 200)
      const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
      const { index, byId } = await (loaded ??= load())
      const found = (words.length === 0 ? [] : index.query((clauses) => {
        for (const word of words) {
          clauses.term(word, { boost: 4 })
          clauses.term(word, { boost: 1, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING })
          if (word.length > 4) clauses.term(word, { boost: 0.5, editDistance: word.length > 7 ? 2 : 1 })
        }
      })).map(({ ref }) => byId.get(ref)!)
      const counts = Map.groupBy(found, (record) => record.type)
      const ofType = type ? found.filter((record) => record.type === type) : found
      return {
        query,
        literal,
        type,
        types: [...counts].map(([name, records]) => ({ type: name, count: records.length })),
        total: ofType.length,
        pageNumber,
        pageCount: Math.ceil(ofType.length / perPage),
        results: ofType.slice((pageNumber - 1) * perPage, pageNumber * perPage).map((record) => ({
          id: record.id,
          type: record.type,
          address: record.address,
          title: marked(record.title, words),
          page: record.page,
          excerpt: marked((record.summary ?? record.body).slice(0, 200), words),
          when: record.when && {
            text: record.when.text,
            phase: record.when.phases.findLast(({ from }) => Date.parse(from) <= now.getTime())?.label,
          },
        })),
      }
    },
  }
}
