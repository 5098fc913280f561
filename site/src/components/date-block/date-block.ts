/** The parts of a date as a calendar's leaf shows them. */
export interface DateBlock {
  /** `Oct`, `Nov–Dec` */
  month: string
  /** `26`, `7–9` */
  days: string
  /** `Fri`, `Wed–Fri` */
  weekdays: string
  /** `2018`, `2018–19` */
  year: string
}

const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' })
const month = part({ month: 'short' })
const weekday = part({ weekday: 'short' })

const range = (first: string, last: string) => (first === last ? first : `${first}–${last}`)

/**
 * @param first a calendar day, `YYYY-MM-DD`
 * @param last the last of several days in a row; the same as `first` when missing
 */
export function dateBlockOf(first: string, last: string = first): DateBlock {
  const [start, end] = [new Date(`${first}T12:00:00Z`), new Date(`${last}T12:00:00Z`)]
  return {
    month: range(month.format(start), month.format(end)),
    days: range(String(start.getUTCDate()), first === last ? String(start.getUTCDate()) : String(end.getUTCDate())),
    weekdays: range(weekday.format(start), weekday.format(end)),
    year: range(String(start.getUTCFullYear()), String(end.getUTCFullYear())).replace(/–\d\d/, '–'),
  }
}
