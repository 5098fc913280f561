import { areSame } from '../../runtime/are-same.ts'
import { AnalysisCache } from '../../src/search/files/record-analysis.ts'
import { searchFilesOf } from '../../src/search/publication/publication-records.ts'
import { proveEqualToLunr } from '../../src/search/ranking/proof.ts'
import type { SearchRecord, Synonyms } from '../../src/search/records/record.ts'
import { searcherOver, type ReadFile } from '../../src/search/answer/searcher.ts'

interface Made {
  records: readonly SearchRecord[]
  synonyms: string
  files: Map<string, Buffer>
}

/** Makes the files that the search reads, and asks them before readers do. */
export class SearchFiles {
  /** What was found out about each record the time before: a change of one page costs the analysis of one. */
  readonly #cache = new AnalysisCache()
  #made: Made | undefined

  /**
   * @param records the very objects of the time before where they are the same
   * @param now the instant that the release is made for
   * @returns contents by their paths below the release's public folder
   * @throws Error when the search doesn't find what was put into it, or scores it otherwise than Lunr's own index would
   */
  async make(records: readonly SearchRecord[], synonyms: Synonyms, now: Date): Promise<Map<string, Buffer>> {
    const sameSynonyms = JSON.stringify(synonyms)
    const before = this.#made
    if (before?.synonyms === sameSynonyms && areSame(before.records, records)) return before.files
    const files = searchFilesOf(records, synonyms, this.#cache)
    const readFile: ReadFile = (path) => {
      const body = files.get(path)
      return body ? Promise.resolve(body) : Promise.reject(new Error(`The search has no file ${path}.`))
    }
    const titles = sampleOf(records)
      .map(({ title }) => title)
      .filter(hasWords)
    await askFor(titles, readFile, now)
    if (records.length <= maxProved) await proveEqualToLunr(records, titles, readFile)
    this.#made = { records, synonyms: sameSynonyms, files }
    return files
  }
}

/** How many titles a release's search is asked for. */
const questions = 8

/** Of sites with more records than these only the tests prove that scores are Lunr's: here it would take seconds. */
const maxProved = 500

/** A title of signs alone is found by no words. */
const hasWords = (title: string): boolean => /[\p{L}\p{N}]/u.test(title)

/** Records spread evenly over the whole, the first and the last among them. */
function sampleOf(records: readonly SearchRecord[]): SearchRecord[] {
  const step = Math.max(1, (records.length - 1) / (questions - 1))
  const places = new Set(
    Array.from({ length: questions }, (_, index) => Math.min(records.length - 1, Math.round(index * step))),
  )
  return [...places].flatMap((place) => records[place] ?? [])
}

async function askFor(titles: readonly string[], readFile: ReadFile, now: Date): Promise<void> {
  const searcher = searcherOver(readFile)
  for (const title of titles) {
    const { total } = await searcher.search({ query: title }, now)
    if (total === 0) throw new Error(`It finds nothing for “${title}”, which is the title of something on the site.`)
  }
}
