/** What fields that hold a calendar day are called. Days are stored as instants, and are told from them by it. */
export type DayName = 'date' | `${string}On` | `${string}By`

export const isDayName = (field: string): field is DayName => /^date$|(?:On|By)$/.test(field)

/** JavaScript’s own reading takes any other text for some day or other. */
const isoDay = /^\d{4}-\d{2}-\d{2}(?:T|$)/

/**
 * The instant that stands for a calendar day in the database: noon UTC, which is the same day in every American zone.
 * @param value whatever came in: `2018-11-07`, midnight or noon in UTC, an instant with an offset
 * @returns unchanged when it is no date, for validation to refuse
 */
export function dayAsStored(value: unknown): unknown {
  if (!(value instanceof Date) && !(typeof value === 'string' && isoDay.test(value))) return value
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? value : `${date.toISOString().slice(0, 10)}T12:00:00.000Z`
}

/** The day of a stored instant as `YYYY-MM-DD`; whatever is no instant comes back unchanged. */
export function plainDay(stored: unknown): unknown {
  const instant = dayAsStored(stored)
  return instant !== stored || typeof instant === 'string' ? String(instant).slice(0, 10) : stored
}
