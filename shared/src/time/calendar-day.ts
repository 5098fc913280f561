import { Temporal } from 'temporal-polyfill'
import { dayMs } from './milliseconds.ts'

/**
 * The calendar day of an instant in a zone.
 * @param instant ISO, with its offset
 * @returns `YYYY-MM-DD`
 */
export const dayOf = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString()

/** The calendar day some days after another one (before it, when `days` is negative). */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10)

/** The calendar day some months after another one. A month that is too short for it ends on its last day. */
export const addMonths = (date: string, months: number): string =>
  Temporal.PlainDate.from(date).add({ months }).toString()

/** The instant (ISO, UTC) at which a calendar day begins in a zone. Its end is the beginning of the next one. */
export const dayStart = (date: string, zone: string): string =>
  new Date(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds).toISOString()

/** The instant (ISO, UTC) at which a calendar day is over in a zone. Days of 23 and of 25 hours count as what they are. */
export const dayEnd = (date: string, zone: string): string => dayStart(addDays(date, 1), zone)

/** Which day of the week a calendar day is: 1 for Monday to 7 for Sunday. */
export const weekdayOf = (date: string): number => new Date(date).getUTCDay() || 7

/**
 * The working day some working days after a calendar day. Monday to Friday count; holidays are not known here, so a
 * due day that spans one is a day short.
 * @param date `YYYY-MM-DD`; when it is itself a Saturday or a Sunday, counting begins on the Monday after
 * @param workingDays 0 or more; 0 is that day, or the next working day
 */
export function addWorkingDays(date: string, workingDays: number): string {
  let day = date
  for (let left = workingDays; left > 0 || weekdayOf(day) > 5;) {
    day = addDays(day, 1)
    if (weekdayOf(day) <= 5 && left > 0) left -= 1
  }
  return day
}

/**
 * The school year of a calendar day: July to June.
 * @returns e.g. `2018–2019` for any day from July 1, 2018 to June 30, 2019
 */
export function schoolYearOf(date: string): string {
  const [year = 0, month = 0] = date.split('-').map(Number)
  const first = month >= 7 ? year : year - 1
  return `${first}–${first + 1}`
}
