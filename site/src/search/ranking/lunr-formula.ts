import { frequencyOf, type Term } from '../files/term-file.ts'

/** Lunr's defaults, which our indexes keep: how much a field's length matters, and how fast repetition stops to count. */
const b = 0.75
const k1 = 1.2

/** How much a term tells in an index of `recordCount` records: `lunr.idf` over the postings of all fields. */
export function inverseDocumentFrequency(term: Term, recordCount: number): number {
  const frequency = frequencyOf(term)
  return Math.log(1 + Math.abs((recordCount - frequency + 0.5) / (frequency + 0.5)))
}

/**
 * What `lunr.Builder` writes into a field's vector for a term: BM25 times the field's boost, rounded as Lunr rounds it.
 * @param count how often the term occurs in the field
 * @param length how many terms the field has
 * @param averageLength the mean of that over all records
 */
export function vectorValue(idf: number, boost: number, count: number, length: number, averageLength: number): number {
  const score = (idf * ((k1 + 1) * count)) / (k1 * (1 - b + b * (length / averageLength)) + count)
  return Math.round(score * boost * 1000) / 1000
}
