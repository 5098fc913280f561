import { areRows, valueAt, withValueAt, type EditConflict, type FieldValues, type Row } from '@osi/shared'

const isRow = (value: unknown): value is Row => areRows([value])

/** Of a conflict about a row, the list and the row's id; of any other, the field alone. */
function partsOf(path: string, values: FieldValues): { field: string; row?: string } {
  const cut = path.lastIndexOf('.')
  const field = path.slice(0, cut)
  return cut > 0 && areRows(valueAt(values, field)) ? { field, row: path.slice(cut + 1) } : { field: path }
}

/** The field that a conflict is about: of a row, its list. */
export const fieldOfConflict = ({ path }: EditConflict, values: FieldValues): string => partsOf(path, values).field

/**
 * The values with what the other person made of the field, or of the row, in conflict.
 * @param values a document, or what was typed of it
 */
export function withTheirs(values: FieldValues, { path, theirs }: EditConflict): FieldValues {
  const { field, row } = partsOf(path, values)
  if (row === undefined) return withValueAt(values, field, theirs ?? null)
  const list = valueAt(values, field)
  const rows = areRows(list) ? list : []
  const others = rows.filter(({ id }) => id !== row)
  if (!isRow(theirs)) return withValueAt(values, field, others)
  const replaced = rows.some(({ id }) => id === row)
    ? rows.map((one) => (one.id === row ? theirs : one))
    : [...rows, theirs]
  return withValueAt(values, field, replaced)
}

/** What the other editor's version of a document has at a conflict: a field, or a row of one. */
export function theirsOf(conflict: EditConflict, document: FieldValues): unknown {
  const field = fieldOfConflict(conflict, document)
  const value = valueAt(document, field)
  if (field === conflict.path) return value
  const id = conflict.path.slice(field.length + 1)
  return (value as { id?: unknown }[] | undefined)?.find((row) => row.id === id)
}
