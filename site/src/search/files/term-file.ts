import { fields, type Field } from '../analysis/fields.ts'
import { segmentedFields, type SegmentPosition, type SegmentedField } from '../analysis/segments.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import { readSortedTexts, writeSortedTexts } from './sorted-texts.ts'

/** The records that have a term in one field, and what Lunr's formula needs of them. Three lists of equal length. */
export interface Postings {
  /** The numbers of the records, ascending. */
  records: ArrayLike<number>
  /** How often the term occurs there. */
  counts: ArrayLike<number>
  /** How many terms the field has there. */
  lengths: ArrayLike<number>
}

/** Calls back for each record that has a term in a field; `index` is the posting's among those of the field. */
export function eachPosting(
  { records, counts, lengths }: Postings,
  visit: (record: number, count: number, length: number, index: number) => void,
): void {
  for (let index = 0; index < records.length; index += 1)
    visit(records[index] ?? 0, counts[index] ?? 0, lengths[index] ?? 0, index)
}

/** Everything that the index has of one term. */
export interface Term {
  name: string
  postings: Record<Field, Postings>
  /** Where it stands in titles and among tags; one for each posting of the field. */
  positions: Record<SegmentedField, SegmentPosition[]>
}

/** A term that nothing has yet. */
export const emptyTerm = (name: string): Term => {
  const none = (): Postings => ({ records: [], counts: [], lengths: [] })
  return {
    name,
    postings: { title: none(), headings: none(), tags: none(), body: none(), stopWords: none() },
    positions: { title: [], tags: [] },
  }
}

/** Lunr's measure of how many records a term is in: each field of each record counts. */
export const frequencyOf = ({ postings }: Term): number =>
  fields.reduce((sum, field) => sum + postings[field].records.length, 0)

const partsOfPosition = ['segment', 'size', 'first', 'count'] as const

/** Numbers of a kind stand together: that way they compress best. @param terms in sorted order */
export function writeTerms(terms: readonly Term[]): Uint8Array {
  const writer = new ByteWriter()
  const writeEach = (field: Field, part: keyof Postings, code: (number: number, before: number) => number) => {
    for (const { postings } of terms) {
      const numbers = postings[field][part]
      for (let index = 0; index < numbers.length; index += 1)
        writer.number(code(numbers[index] ?? 0, numbers[index - 1] ?? -1))
    }
  }
  writeSortedTexts(
    writer,
    terms.map(({ name }) => name),
  )
  for (const field of fields) {
    for (const { postings } of terms) writer.number(postings[field].records.length)
    writeEach(field, 'records', (record, before) => record - before - 1)
    writeEach(field, 'counts', (count) => count - 1)
    writeEach(field, 'lengths', (length) => length)
  }
  for (const field of segmentedFields) {
    for (const part of partsOfPosition) {
      for (const { positions } of terms) for (const position of positions[field]) writer.number(position[part])
    }
  }
  return writer.written
}

export function readTerms(bytes: Uint8Array): Map<string, Term> {
  const reader = new ByteReader(bytes)
  const terms = readSortedTexts(reader).map(emptyTerm)
  for (const field of fields) {
    const sizes = terms.map(() => reader.number())
    const readEach = (part: keyof Postings, decode: (number: number, before: number) => number) =>
      terms.forEach(({ postings }, at) => {
        const numbers = new Int32Array(sizes[at] ?? 0)
        for (let index = 0; index < numbers.length; index += 1)
          numbers[index] = decode(reader.number(), index > 0 ? (numbers[index - 1] ?? 0) : -1)
        postings[field][part] = numbers
      })
    readEach('records', (gap, before) => before + gap + 1)
    readEach('counts', (count) => count + 1)
    readEach('lengths', (length) => length)
  }
  for (const field of segmentedFields) {
    for (const { postings, positions } of terms) {
      positions[field] = Array.from({ length: postings[field].records.length }, () => ({
        segment: 0,
        size: 0,
        first: 0,
        count: 0,
      }))
    }
    for (const part of partsOfPosition) {
      for (const { positions } of terms) for (const position of positions[field]) position[part] = reader.number()
    }
  }
  return new Map(terms.map((term) => [term.name, term]))
}
