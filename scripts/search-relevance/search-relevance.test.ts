import type { Publication } from '@osi/shared'
import { describe, expect, test } from 'vitest'
import { searcherOver } from '../../site/src/search/answer/searcher.ts'
import { recordsOf, searchFilesOf, synonymsOf } from '../../site/src/search/publication/publication-records.ts'
import { largerPublication } from './larger-publication.ts'
import { relevanceTable, relevanceTableOfLargerSite } from './relevance-table.ts'
import { starterPublication } from './starter-publication.ts'

const now = new Date('2018-10-01T12:00:00Z')

const siteOf = (publication: Publication) => {
  const records = recordsOf(publication)
  const files = searchFilesOf(records, synonymsOf(publication))
  const searcher = searcherOver((path) => {
    const file = files.get(path)
    return file ? Promise.resolve(file) : Promise.reject(new Error(`There is no file ${path}.`))
  })
  return { searcher, addresses: new Set(records.map(({ address }) => address)) }
}

const sites = [
  { name: 'the starter content', table: relevanceTable, minQueries: 80, ...siteOf(starterPublication()) },
  { name: 'a site of 160 records', table: relevanceTableOfLargerSite, minQueries: 30, ...siteOf(largerPublication()) },
]

describe.each(sites)('on $name', ({ table, minQueries, searcher, addresses }) => {
  test('the table has enough queries, each once, and every address in it is one of the site', () => {
    expect(table.length).toBeGreaterThanOrEqual(minQueries)
    expect(new Set(table.map(([query]) => query)).size).toBe(table.length)
    const unknown = table.flatMap(([, ...targets]) => targets.filter((target) => !addresses.has(target)))
    expect(unknown).toEqual([])
  })

  test.each(table)('“%s” leads to %s', async (query, ...targets) => {
    const { results } = await searcher.search({ query }, now)
    expect(targets).toContain(results[0]?.address)
  })
})
