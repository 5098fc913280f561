import { centralTime } from '../fields/instant.ts'

/**
 * Dates and times in Spanish, as `Intl` has them for the United States. Only `Intl` is used; none of them depends on the zone or the
 * language of the machine.
 */
const language = 'es-US'

const longDate = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
const dateInZone = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: centralTime })
const dayInZone = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: centralTime })
const clockInZone = new Intl.DateTimeFormat(language, {
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: centralTime,
})

const noonOf = (date: string): Date => new Date(`${date}T12:00:00Z`)

/** Versions of the language data differ in which kinds of spaces they set. */
const withPlainSpaces = (text: string): string => text.replace(/\s/g, ' ')

/** A calendar day, `YYYY-MM-DD`, as `26 de octubre de 2018`. */
export const formatSpanishDate = (date: string): string => longDate.format(noonOf(date))

/** From one calendar day to another: `7–9 de noviembre de 2018`, or the day alone where both are the same. */
export const formatSpanishDates = (first: string, last: string): string =>
  withPlainSpaces(longDate.formatRange(noonOf(first), noonOf(last)))

/** An instant in Central time: `martes, 6 de noviembre de 2018, 9:30 a. m., hora del Centro`. */
export function formatSpanishDateTime(instant: string): string {
  const at = new Date(instant)
  return `${dayInZone.format(at)}, ${withPlainSpaces(clockInZone.format(at))}, hora del Centro`
}

/** The day of an instant in Central time: `6 de noviembre de 2018`. */
export const formatSpanishDay = (instant: string): string => dateInZone.format(new Date(instant))
