import { fields, type Field } from '../analysis/fields.ts'
import { segmentedFields, type Place, type SegmentedField } from '../analysis/segments.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import { readSortedTexts, writeSortedTexts } from './sorted-texts.ts'

/** The records that have a term in one field, and what Lunr's formula needs of them. Three lists of equal length. */
export interface Postings {
  /** The numbers of the records, ascending. */
  records: number[]
  /** How often the term occurs there. */
  counts: number[]
  /** How many terms the field has there. */
  lengths: number[]
}

/** Everything that the index has of one term. */
export interface Term {
  name: string
  postings: Record<Field, Postings>
  /** Where it stands in titles and among tags; one for each posting of the field. */
  places: Record<SegmentedField, Place[]>
}

/** A term that nothing has yet. */
export const emptyTerm = (name: string): Term => {
  const none = (): Postings => ({ records: [], counts: [], lengths: [] })
  return {
    name,
    postings: { title: none(), headings: none(), tags: none(), body: none() },
    places: { title: [], tags: [] },
  }
}

/** Lunr's measure of how many records a term is in: each field of each record counts. */
export const frequencyOf = ({ postings }: Term): number =>
  fields.reduce((sum, field) => sum + postings[field].records.length, 0)

const each = (terms: readonly Term[], field: Field, write: (postings: Postings) => void) => {
  for (const { postings } of terms) write(postings[field])
}

const partsOfPlace = ['segment', 'size', 'first', 'count'] as const

/** Numbers of a kind stand together: that way they compress best. @param terms in sorted order */
export function writeTerms(terms: readonly Term[]): Uint8Array {
  const writer = new ByteWriter()
  writeSortedTexts(
    writer,
    terms.map(({ name }) => name),
  )
  for (const field of fields) {
    each(terms, field, ({ records }) => writer.number(records.length))
    each(terms, field, ({ records }) =>
      records.forEach((record, index) => writer.number(record - (records[index - 1] ?? -1) - 1)),
    )
    each(terms, field, ({ counts }) => counts.forEach((count) => writer.number(count - 1)))
    each(terms, field, ({ lengths }) => lengths.forEach((length) => writer.number(length)))
  }
  for (const field of segmentedFields) {
    for (const part of partsOfPlace) {
      for (const { places } of terms) for (const place of places[field]) writer.number(place[part])
    }
  }
  return writer.written
}

export function readTerms(bytes: Uint8Array): Map<string, Term> {
  const reader = new ByteReader(bytes)
  const terms = readSortedTexts(reader).map(emptyTerm)
  const numbers = (count: number) => Array.from({ length: count }, () => reader.number())
  for (const field of fields) {
    const sizes = numbers(terms.length)
    const eachTerm = (part: keyof Postings, read: (size: number) => number[]) =>
      terms.forEach(({ postings }, index) => {
        postings[field][part] = read(sizes[index] as number)
      })
    eachTerm('records', (size) => {
      let before = -1
      return Array.from({ length: size }, () => (before += reader.number() + 1))
    })
    eachTerm('counts', (size) => Array.from({ length: size }, () => reader.number() + 1))
    eachTerm('lengths', numbers)
  }
  for (const field of segmentedFields) {
    for (const { postings, places } of terms) {
      places[field] = postings[field].records.map(() => ({ segment: 0, size: 0, first: 0, count: 0 }))
    }
    for (const part of partsOfPlace) {
      for (const { places } of terms) for (const place of places[field]) place[part] = reader.number()
    }
  }
  return new Map(terms.map((term) => [term.name, term]))
}
