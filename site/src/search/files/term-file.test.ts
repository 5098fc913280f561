import { expect, test } from 'vitest'
import { emptyTerm, readTerms, writeTerms, type Term } from './term-file.ts'

const term = (name: string, records: number[]): Term => {
  const written = emptyTerm(name)
  const postings = {
    records,
    counts: records.map((record) => (record % 3) + 1),
    lengths: records.map((record) => record * 100),
  }
  written.postings = { ...written.postings, title: postings, body: postings }
  written.positions.title = records.map((record) => ({ segment: 0, size: 3, first: record % 3, count: 1 }))
  return written
}

test('what was written is read again', () => {
  const terms = [
    term('=csi', [0]),
    term('école', [1, 2, 300, 70_000]),
    term('𝒳y', [5]),
    term('𝒳z', []),
    term('zebra', [9]),
  ]
  const read = readTerms(writeTerms(terms))
  expect([...read.keys()]).toEqual(terms.map(({ name }) => name))
  for (const { name, postings, positions } of terms) {
    const again = read.get(name) as Term
    for (const field of ['title', 'headings', 'tags', 'body'] as const) {
      for (const part of ['records', 'counts', 'lengths'] as const)
        expect(Array.from(again.postings[field][part])).toEqual(postings[field][part])
    }
    expect(again.positions).toEqual(positions)
  }
})
