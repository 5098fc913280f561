/** A document and its number; the list has the smallest number first. */
export interface Numbered {
  id: string
  order: number
}

/** Where a document goes: directly before or after another one. */
export interface Target {
  side: 'before' | 'after'
  of: string
}

/** Between the numbers of two neighbors, so that others fit in between without another number. */
export const stepBetween = 10

/** The index of an id, or one behind all others. */
const indexIn = (ids: readonly string[], id: string): number => {
  const index = ids.indexOf(id)
  return index === -1 ? ids.length : index
}

/**
 * The documents of a list in order. Those with the same number stand as somebody saw them.
 * @param documents in the order in which equal numbers stand otherwise
 * @param seen ids, as the list showed them
 */
export const asSeen = (documents: readonly Numbered[], seen: readonly string[]): Numbered[] =>
  documents.toSorted((a, b) => a.order - b.order || indexIn(seen, a.id) - indexIn(seen, b.id))

/** Whether a list is in another order by now than somebody saw it. What was added or removed since makes no difference. */
export function isReordered(documents: readonly Numbered[], seen: readonly string[]): boolean {
  const numbers = new Map(documents.map(({ id, order }) => [id, order]))
  const now = seen.map((id) => numbers.get(id)).filter((order) => order !== undefined)
  return now.some((order, index) => order < (now[index - 1] ?? order))
}

/** One step up or down from where a document stands; undefined at the end of the list. */
export function oneStep(list: readonly Numbered[], id: string, side: Target['side']): Target | undefined {
  const index = list.findIndex((one) => one.id === id)
  const neighbor = index === -1 ? undefined : list[side === 'before' ? index - 1 : index + 1]
  return neighbor && { side, of: neighbor.id }
}

/**
 * The list after a document has moved.
 * @param list in order
 * @returns undefined when one of the two is not in it
 */
export function withMove(list: readonly Numbered[], id: string, { side, of }: Target): Numbered[] | undefined {
  const moved = list.find((one) => one.id === id)
  const rest = list.filter((one) => one.id !== id)
  const index = rest.findIndex((one) => one.id === of)
  return moved && index !== -1 ? rest.toSpliced(side === 'before' ? index : index + 1, 0, moved) : undefined
}

/** Where a document stands, so that it can be put back there. @returns undefined when it stands alone */
export function positionOf(list: readonly Numbered[], id: string): Target | undefined {
  const index = list.findIndex((one) => one.id === id)
  const [before, after] = [list[index - 1], list[index + 1]]
  if (before) return { side: 'after', of: before.id }
  return after && { side: 'before', of: after.id }
}

const isAscending = (list: readonly Numbered[]): boolean =>
  list.every(({ order }, index) => order > (list[index - 1]?.order ?? -Infinity))

/** A whole number between two others, if there is one. Without a neighbor, one step further. */
function between(before: number | undefined, after: number | undefined): number | undefined {
  if (before === undefined) return after === undefined ? undefined : after - stepBetween
  if (after === undefined) return before + stepBetween
  const middle = Math.floor((before + after) / 2)
  return before < middle && middle < after ? middle : undefined
}

/**
 * The numbers that make a list stand as it shall: another one for the document that has moved or, where there is no room for it, for
 * all whose number doesn’t fit.
 * @param list as it shall stand, with the numbers from before
 * @returns by id, only those that change
 */
export function newNumbers(list: readonly Numbered[], moved: string): Map<string, number> {
  const index = list.findIndex(({ id }) => id === moved)
  const number = between(list[index - 1]?.order, list[index + 1]?.order)
  if (number !== undefined && isAscending(list.filter(({ id }) => id !== moved))) return new Map([[moved, number]])
  return new Map(
    list.flatMap(({ id, order }, position) => {
      const next = (position + 1) * stepBetween
      return next === order ? [] : [[id, next] as const]
    }),
  )
}
