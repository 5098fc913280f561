import type { Publication } from '@osi/shared'
import { isSearchFile } from '../../src/search/files/folder.ts'
import { AnalysisCache } from '../../src/search/files/record-analysis.ts'
import { recordsOf, searchFilesOf, synonymsOf } from '../../src/search/publication-records.ts'
import type { SearchRecord } from '../../src/search/record.ts'
import { searcherOver } from '../../src/search/searcher.ts'

/** Makes the files that the search reads, and asks them before readers do. */
export class SearchMaker {
  readonly owns = isSearchFile
  /** What was found out about each record for the release before: a change of one page costs the analysis of one. */
  readonly #cache = new AnalysisCache()

  /**
   * @param now the instant that the release is made for
   * @returns contents by their paths below the release's public folder
   * @throws Error when the search doesn't find what was put into it
   */
  async make(publication: Publication, now: Date): Promise<Map<string, Buffer>> {
    const records = recordsOf(publication, now)
    const files = searchFilesOf(records, synonymsOf(publication), this.#cache)
    await askFor(sampleOf(records), files, now)
    return files
  }
}

/** How many titles a release's search is asked for. */
const questions = 8

/** Records spread evenly over the whole, the first and the last among them. */
function sampleOf(records: readonly SearchRecord[]): SearchRecord[] {
  const step = Math.max(1, (records.length - 1) / (questions - 1))
  const places = new Set(
    Array.from({ length: questions }, (_, index) => Math.min(records.length - 1, Math.round(index * step))),
  )
  return [...places].flatMap((place) => records[place] ?? [])
}

async function askFor(records: readonly SearchRecord[], files: ReadonlyMap<string, Buffer>, now: Date): Promise<void> {
  const searcher = searcherOver((path) => {
    const body = files.get(path)
    return body ? Promise.resolve(body) : Promise.reject(new Error(`The search has no file ${path}.`))
  })
  for (const { title } of records) {
    const { total } = await searcher.search({ query: title }, now)
    if (total === 0) throw new Error(`It finds nothing for “${title}”, which is the title of something on the site.`)
  }
}
