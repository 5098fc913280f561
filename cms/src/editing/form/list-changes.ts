import { areRows, changedPaths, onlyAt, sameValue, valueAt, withValueAt, type FieldValues } from '@osi/shared'

/** What the CMS keeps of a document by itself, and the form doesn't write. */
const notTyped = [
  'id',
  'createdAt',
  'updatedAt',
  'updatedBy',
  '_status',
  'deletedAt',
  'globalType',
  'milestones',
  'changeNote',
  'changeNoteIsPublic',
  'lastUpdate',
  // Of a document’s list, which changes it (`list-order`).
  'order',
]

/** Whether an editor writes what is at a path, and not the CMS by itself. */
export const isTyped = (path: string): boolean => !notTyped.includes(path.split('.')[0] ?? '')

/** The paths at which what is typed differs from what the form began with. */
export const typedPaths = (clean: FieldValues, typed: FieldValues): string[] =>
  changedPaths(clean, typed).filter(isTyped)

/** The same values, with those of others at some paths. */
export const overlay = (values: FieldValues, others: FieldValues, paths: readonly string[]): FieldValues =>
  paths.reduce((joined, path) => withValueAt(joined, path, valueAt(others, path)), values)

/** What a save sends: only what was typed. A list that was emptied is an empty list. */
export function editsAt(paths: readonly string[], typed: FieldValues, base: FieldValues): FieldValues {
  const emptied = paths.filter((path) => valueAt(typed, path) === undefined && Array.isArray(valueAt(base, path)))
  return emptied.reduce((edits, path) => withValueAt(edits, path, []), onlyAt(typed, paths))
}

/** Whether a list came back with more changes than this form made: other rows, or rows that this form left alone and that are others now. */
function isListOfOthers(before: unknown, mine: unknown, saved: unknown): boolean {
  if (!areRows(mine) || !areRows(saved)) return false
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
  if (!sameValue(ids(mine), ids(saved))) return true
  if (!areRows(before)) return false
  const old = new Map(before.map((row) => [row.id, row]))
  const ours = new Map(mine.map((row) => [row.id, row]))
  return saved.some((row) => sameValue(ours.get(row.id), old.get(row.id)) && !sameValue(row, old.get(row.id)))
}

/**
 * Where a document came back from a save as something else than it was and than this form made it: what others did, and what the CMS
 * filled in.
 * @param before the document that the form began with
 * @param mine what the form sent, at `paths`
 */
export function pathsOfOthers(
  before: FieldValues,
  { mine, paths, saved }: { mine: FieldValues; paths: readonly string[]; saved: FieldValues },
): string[] {
  const elsewhere = changedPaths(before, saved).filter((path) => isTyped(path) && !paths.includes(path))
  const lists = paths.filter((path) => isListOfOthers(valueAt(before, path), valueAt(mine, path), valueAt(saved, path)))
  return [...elsewhere, ...lists]
}
