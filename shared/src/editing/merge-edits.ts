import { editUnitsOf, valueAt, withValueAt, type FieldValues } from './edit-units.ts'
import { areRows, mergeRows } from './merge-rows.ts'
import { sameValue } from './same-value.ts'

/** What two people made of the same field. */
export interface EditConflict {
  /** Like `registration.url`; of a row in a list `days.ROW-ID`. */
  path: string
  mine: unknown
  theirs: unknown
}

/** What an editor began with, what they made of it, and what somebody else has saved meanwhile. */
export interface Edits {
  /** Of everything in `mine`, the value that it had before. */
  base: FieldValues
  /** Only what this editor changed. */
  mine: FieldValues
  /** The whole document as it is saved now. */
  theirs: FieldValues
}

const rowsOf = (value: unknown) => (areRows(value) ? value : value === null || value === undefined ? [] : undefined)

/**
 * Joins two changes of one document, field by field: a field that one of them left alone has the other's value. Rich text counts as one
 * field, and so does a row of a list.
 * @returns `values` to be saved over `theirs`, top-level fields as a whole; with conflicts they must not be saved
 */
export function mergeEdits({ base, mine, theirs }: Edits): { values: FieldValues; conflicts: EditConflict[] } {
  const conflicts: EditConflict[] = []
  let whole = theirs
  for (const [path, value] of editUnitsOf(mine)) {
    const [before, their] = [valueAt(base, path), valueAt(theirs, path)]
    const lists = [before, value, their].map(rowsOf)
    const [oldRows, myRows, theirRows] = lists
    if (oldRows && myRows && theirRows && Array.isArray(value)) {
      const merged = mergeRows(oldRows, myRows, theirRows)
      whole = withValueAt(whole, path, merged.rows)
      for (const { id, ...row } of merged.conflicts) conflicts.push({ path: `${path}.${id}`, ...row })
    } else {
      if (!sameValue(their, before) && !sameValue(their, value)) conflicts.push({ path, mine: value, theirs: their })
      whole = withValueAt(whole, path, value)
    }
  }
  return { values: Object.fromEntries(Object.keys(mine).map((name) => [name, whole[name]])), conflicts }
}
