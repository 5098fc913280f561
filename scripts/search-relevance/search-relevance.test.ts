import { expect, test } from 'vitest'
import { recordsOf, searchFilesOf, synonymsOf } from '../../site/src/search/publication/publication-records.ts'
import { searcherOver } from '../../site/src/search/answer/searcher.ts'
import { relevanceTable } from './relevance-table.ts'
import { starterPublication } from './starter-publication.ts'

const now = new Date('2018-10-01T12:00:00Z')
const publication = starterPublication()
const files = searchFilesOf(recordsOf(publication), synonymsOf(publication))
const searcher = searcherOver((path) => {
  const file = files.get(path)
  return file ? Promise.resolve(file) : Promise.reject(new Error(`There is no file ${path}.`))
})
const addresses = new Set(recordsOf(publication).map(({ address }) => address))

test('the table has at least eighty queries, each once, and every address in it is one of the site', () => {
  expect(relevanceTable.length).toBeGreaterThanOrEqual(80)
  expect(new Set(relevanceTable.map(([query]) => query)).size).toBe(relevanceTable.length)
  const unknown = relevanceTable.flatMap(([, ...targets]) => targets.filter((target) => !addresses.has(target)))
  expect(unknown).toEqual([])
})

test.each(relevanceTable)('“%s” leads to %s', async (query, ...targets) => {
  const { results } = await searcher.search({ query }, now)
  expect(targets).toContain(results[0]?.address)
})
