import type { TimeZone } from '../../fields/instant.ts'

/** What someone typed about when something is. Whatever isn't in the text is missing. */
export interface TypedWhen {
  /** `YYYY-MM-DD` */
  date?: string
  /** `HH:MM` on a 24-hour clock */
  time?: string
  /** The end, where a text has both: “2–3:30 p.m.” */
  endTime?: string
  /** The zone that was written behind the time. */
  zone?: TimeZone
}
