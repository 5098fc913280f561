import { buildSearchFiles, type BuildOptions } from '../files/build.ts'
import type { SearchRecord, Synonyms } from '../records/record.ts'
import { searcherOver, type ReadFile } from '../answer/searcher.ts'

/** A record with the parts that a test does not care about left empty. */
export const recordOf = (id: string, parts: Partial<SearchRecord> = {}): SearchRecord => ({
  id,
  type: 'pages',
  address: `/${id}/`,
  title: id,
  headings: [],
  tags: [],
  body: '',
  ...parts,
})

/** Reads files that are not on any disk. */
export const readFrom =
  (files: ReadonlyMap<string, Uint8Array>): ReadFile =>
  (path) => {
    const file = files.get(path)
    return file ? Promise.resolve(file) : Promise.reject(new Error(`There is no file ${path}.`))
  }

/** The search over records, as readers have it. */
export const searchIn = (records: readonly SearchRecord[], synonyms: Synonyms = [], options: BuildOptions = {}) =>
  searcherOver(readFrom(buildSearchFiles(records, synonyms, options)))

export const someDay = new Date('2018-10-20T12:00:00Z')

/** The addresses that a query finds, best first. */
export async function addressesFor(
  query: string,
  records: readonly SearchRecord[],
  synonyms: Synonyms = [],
): Promise<string[]> {
  const { results } = await searchIn(records, synonyms).search({ query }, someDay)
  return results.map(({ address }) => address)
}
