import type { Options } from 'minisearch'
import type { SearchRecord } from '../../../../site/src/search/records/record.ts'

/** As its documentation advises: titles count more, words may be incomplete and slightly misspelled; what a result shows is stored. */
export const miniSearchOptions: Options<SearchRecord> = {
  fields: ['title', 'headings', 'tags', 'body'],
  storeFields: ['address', 'title', 'summary'],
  extractField: (record, field) => {
    const value: unknown = record[field as keyof SearchRecord]
    return Array.isArray(value) ? value.join(' ') : (value as string)
  },
  searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
}
