import { addDays } from '@osi/shared'

/**
 * Where a copy of a day belongs: a button that is pressed twice makes two days and not one twice.
 * @param days of all rows in their order, `YYYY-MM-DD`; undefined where a row has none yet
 * @param copied the index of the row that is copied
 * @returns the first day after it that no row has, and the index for its row; undefined when the row has no day
 */
export function nextFreeDay(
  days: readonly (string | undefined)[],
  copied: number,
): { day: string; index: number } | undefined {
  const from = days[copied]
  if (from === undefined) return undefined
  let day = addDays(from, 1)
  let index = copied + 1
  while (days.includes(day)) {
    if (days[index] === day) index += 1
    day = addDays(day, 1)
  }
  return { day, index }
}
