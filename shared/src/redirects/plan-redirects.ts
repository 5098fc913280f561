import { deadEndOf, deadEndProblem, problemWithPageAt, type KnownAddresses } from './known-addresses.ts'
import type { ListedRedirect, RefusedRow } from './parse-redirect-list.ts'

/** What can come of a row, the worst first, with the words for it. */
export const redirectEffects = {
  refused: 'Refused',
  added: 'Added',
  changed: 'Changed',
  unchanged: 'Unchanged',
} as const
export type RedirectEffect = keyof typeof redirectEffects

/** What would come of a row, and why, in a sentence for the editor. */
export interface PlannedRedirect extends ListedRedirect {
  effect: RedirectEffect
  reason?: string
}

/** What a list is compared with. */
export interface PlanContext {
  /** Where each kept old address leads. */
  targets: ReadonlyMap<string, string>
  hasPage: KnownAddresses['hasPage']
}

/** Says of rows with one old address which of them counts. Rows that contradict each other are all refused: nobody knows which is meant. */
function judgeTwins(row: ListedRedirect, twins: readonly ListedRedirect[]): PlannedRedirect | undefined {
  const [first = row] = twins
  if (twins.some(({ to }) => to !== first.to)) {
    const rows = twins.map((twin) => twin.row).join(', ')
    return {
      ...row,
      effect: 'refused',
      reason: `The rows ${rows} lead ${row.from} to different addresses. Keep one of them.`,
    }
  }
  return first === row ? undefined : { ...row, effect: 'unchanged', reason: `Row ${first.row} says the same.` }
}

/** What is wrong with a row once all rows that count are written. */
async function problemWithRow({ from, to }: ListedRedirect, known: KnownAddresses): Promise<string | undefined> {
  const shadowed = await problemWithPageAt(from, known)
  if (shadowed !== undefined) return shadowed
  const deadEnd = await deadEndOf(from, to, known)
  return deadEnd && deadEndProblem(deadEnd, to)
}

/** Refuses rows until all that are left are right together: a row that is refused is no way on for the others. */
async function refusalsOf(rows: readonly ListedRedirect[], { targets, hasPage }: PlanContext) {
  const refusals = new Map<ListedRedirect, string>()
  for (let before = -1; refusals.size > before;) {
    before = refusals.size
    const left = rows.filter((row) => !refusals.has(row))
    const after = new Map([...targets, ...left.map(({ from, to }): [string, string] => [from, to])])
    const known: KnownAddresses = {
      hasPage,
      targetOf: (forms) => forms.map((form) => after.get(form)).find((to) => to !== undefined),
    }
    for (const row of left) {
      const problem = await problemWithRow(row, known)
      if (problem !== undefined) refusals.set(row, problem)
    }
  }
  return refusals
}

/**
 * What would come of each row of a list. All rows that are not refused are right together, and can be written at once.
 * @param rows from `parseRedirectList`
 * @returns a plan for each row, in the same order
 */
export async function planRedirects(
  rows: readonly (ListedRedirect | RefusedRow)[],
  context: PlanContext,
): Promise<PlannedRedirect[]> {
  const readable = rows.filter((row) => !('problem' in row))
  const byFrom = Map.groupBy(readable, ({ from }) => from)
  const twins = new Map(readable.map((row) => [row, judgeTwins(row, byFrom.get(row.from) ?? [])]))
  const isKept = ({ from, to }: ListedRedirect) => context.targets.get(from) === to
  const refusals = await refusalsOf(
    readable.filter((row) => !twins.get(row) && !isKept(row)),
    context,
  )
  return rows.map((row): PlannedRedirect => {
    if ('problem' in row) {
      const { problem, ...rest } = row
      return { ...rest, effect: 'refused', reason: problem }
    }
    const twin = twins.get(row)
    if (twin) return twin
    if (isKept(row)) return { ...row, effect: 'unchanged' }
    const refusal = refusals.get(row)
    if (refusal !== undefined) return { ...row, effect: 'refused', reason: refusal }
    const before = context.targets.get(row.from)
    if (before === undefined) return { ...row, effect: 'added' }
    return { ...row, effect: 'changed', reason: `It leads to ${before} now.` }
  })
}
