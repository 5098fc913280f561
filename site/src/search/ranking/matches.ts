import { fields } from '../analysis/fields.ts'
import { eachPosting, type Term } from '../files/term-file.ts'

/** The records that have any term of a query. Each has a row, in the order in which they were found. */
export interface Matches {
  /** The records' numbers, by row. */
  records: Int32Array
  /** The row of a record that is among them. */
  rowOf(record: number): number
}

/** @param recordCount how many records the index has */
export function matchesOf(terms: readonly Term[], recordCount: number): Matches {
  const rows = new Int32Array(recordCount).fill(-1)
  const found: number[] = []
  for (const { postings } of terms) {
    for (const field of fields) {
      eachPosting(postings[field], (record) => {
        if (rows[record] !== -1) return
        rows[record] = found.length
        found.push(record)
      })
    }
  }
  return { records: Int32Array.from(found), rowOf: (record) => rows[record] ?? -1 }
}
