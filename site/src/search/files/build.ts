import type { SearchRecord, Synonyms } from '../record.ts'
import { searchFolder } from './folder.ts'

/**
 * Makes the files that the search reads, of the browser and of the server alike.
 * The same records and synonyms give the same bytes.
 * @returns their contents, by their paths below the release's public folder; all begin with `searchFolder`
 */
export function buildSearchFiles(records: readonly SearchRecord[], synonyms: Synonyms): Map<string, Buffer> {
  return new Map([[`${searchFolder}manifest.json`, Buffer.from(JSON.stringify({ records, synonyms }))]])
}
