import { isRecord, sameValue } from './same-value.ts'

/** A row of a list, known by its id. */
export type Row = Record<string, unknown> & { id: string }

/** Whether a list is one of rows, which can be told apart. An empty list may be. */
export const areRows = (value: unknown): value is Row[] =>
  Array.isArray(value) && value.every((row) => isRecord(row) && typeof row.id === 'string')

/** Two changes of one row that exclude each other; undefined stands for a row that was taken out. */
export interface RowConflict {
  id: string
  mine: Row | undefined
  theirs: Row | undefined
}

const byId = (rows: Row[]): Map<string, Row> => new Map(rows.map((row) => [row.id, row]))

/** The ids of one order, and those of the other that it lacks, each after what it stood behind. */
function joinedOrder(order: string[], other: string[]): string[] {
  const joined = [...order]
  other.forEach((id, index) => {
    if (joined.includes(id)) return
    const before = other.slice(0, index).findLast((earlier) => joined.includes(earlier))
    joined.splice(before === undefined ? 0 : joined.indexOf(before) + 1, 0, id)
  })
  return joined
}

/**
 * Joins two changes of one list. A row is one thing: whoever alone changed, added or took out a row is followed.
 * @param base the list that both began with
 * @returns the rows, with mine wherever there is a conflict
 */
export function mergeRows(base: Row[], mine: Row[], theirs: Row[]): { rows: Row[]; conflicts: RowConflict[] } {
  const [old, ours, others] = [byId(base), byId(mine), byId(theirs)]
  const conflicts: RowConflict[] = []
  const pick = (id: string): Row | undefined => {
    const [before, my, their] = [old.get(id), ours.get(id), others.get(id)]
    if (sameValue(my, before)) return their
    if (!sameValue(their, before) && !sameValue(my, their)) conflicts.push({ id, mine: my, theirs: their })
    return my
  }
  const kept = base.map(({ id }) => id).filter((id) => ours.has(id))
  const isReordered = !sameValue(
    mine.map(({ id }) => id).filter((id) => old.has(id)),
    kept,
  )
  const [myOrder, theirOrder] = [[...ours.keys()], [...others.keys()]]
  const order = isReordered ? joinedOrder(myOrder, theirOrder) : joinedOrder(theirOrder, myOrder)
  return { rows: order.flatMap((id) => pick(id) ?? []), conflicts }
}
