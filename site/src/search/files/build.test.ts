import { expect, test } from 'vitest'
import { recordOf } from '../testing/searching.ts'
import { buildSearchFiles } from './build.ts'
import { isHashedSearchFile, isSearchFile } from './folder.ts'
import { AnalysisCache } from './record-analysis.ts'

const records = Array.from({ length: 300 }, (_, index) =>
  recordOf(`page-${index}`, { title: `Page ${index}`, body: `words of number ${index % 17} and ${index}` }),
)
const namesOf = (files: ReadonlyMap<string, Buffer>) => [...files.keys()].toSorted()
const texts = (files: ReadonlyMap<string, Buffer>) =>
  [...files].map(([path, bytes]) => [path, bytes.toString('base64')])

test('the same records give the same bytes, with and without what is kept from the build before', () => {
  const cache = new AnalysisCache()
  const first = texts(buildSearchFiles(records, [['a', 'b']], { cache }))
  expect(texts(buildSearchFiles(records, [['a', 'b']], { cache }))).toEqual(first)
  expect(texts(buildSearchFiles(records, [['a', 'b']]))).toEqual(first)
})

test('every file is in the search’s own folder, and all but one have a digest in their names', () => {
  const names = namesOf(buildSearchFiles(records, []))
  expect(names.every(isSearchFile)).toBe(true)
  expect(names.filter((name) => !isHashedSearchFile(name))).toEqual(['search/index/manifest.json'])
})

test('a change of one record leaves the texts of others under their names', () => {
  const before = new Set(buildSearchFiles(records, []).keys())
  const changed = records.map((record, index) => (index === 299 ? { ...record, body: 'all new' } : record))
  const kept = [...buildSearchFiles(changed, []).keys()].filter((name) => before.has(name))
  // Of the two folders of texts, the first stays.
  expect(kept.filter((name) => name.includes('/x-'))).toHaveLength(256)
})

test('a text with the same name has the same content', () => {
  const one = buildSearchFiles(records, [])
  const other = buildSearchFiles(
    records.map((record) => ({ ...record, tags: [`tag ${record.id}`] })),
    [],
  )
  for (const [path, bytes] of other) {
    if (isHashedSearchFile(path) && one.has(path)) expect(bytes.equals(one.get(path) as Buffer)).toBe(true)
  }
})
