import { expect, test } from 'vitest'
import { countDocuments, totalOf } from './counted-documents.ts'

const named = (type: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ type, id: String(index), title: `${type} ${index}` }))

test('of a few documents all are named', () => {
  const documents = [...named('webinars', 2), ...named('contacts', 1)]
  expect(countDocuments(documents)).toEqual({ first: documents, counts: { webinars: 2, contacts: 1 } })
})

test('of thousands the first are named, and all are counted', () => {
  const counted = countDocuments([...named('webinars', 10_000), ...named('contacts', 3)])
  expect(counted.first).toEqual(named('webinars', 50))
  expect(counted.counts).toEqual({ webinars: 10_000, contacts: 3 })
  expect(totalOf(counted)).toBe(10_003)
})

test('none is none', () => {
  expect(totalOf(countDocuments([]))).toBe(0)
})
