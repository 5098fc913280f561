import type { Problem } from '../problems.ts'
import { plainTextOf } from '../rich-text/plain-text.ts'
import { richText } from '../rich-text/schema.ts'
import { weekdayOf } from '../time/calendar-day.ts'
import { formatShortDate } from '../time/format.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** “Friday, October 26, 2018”, “Fri. Oct. 26”, “Friday, October 26th”. */
const dayInWords =
  /\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(\d{4})\b)?/gi

/** “9:00 a.m.”, “9 am”, “2:30 PM” */
const timeInWords = /\b\d{1,2}(?::\d{2})?\s?(?:a\.?m\b\.?|p\.?m\b\.?)/i
const zoneInWords = /\b(?:central|eastern|mountain|pacific|[cemp][sd]?t)\b/i

/** A date that exists, or undefined: February 30 is none. */
function dateOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : undefined
}

/** The days in a text whose weekday is not the one that their date has, each as a sentence. */
function wrongWeekdays(words: string, year: number): string[] {
  return [...words.matchAll(dayInWords)].flatMap(([written, weekday = '', month = '', day = '', formatYear]) => {
    const number = months.indexOf(month.toLowerCase()) + 1
    const date = dateOf(Number(formatYear ?? year), number, Number(day))
    if (!date) return [`“${written}”: there is no such day.`]
    const name = weekdays[weekdayOf(date) - 1] ?? ''
    return name.toLowerCase().startsWith(weekday.toLowerCase())
      ? []
      : [`“${written}”: ${formatShortDate(date)} is a ${name}. Correct the weekday or the date.`]
  })
}

/**
 * What readers could misunderstand in the dates and times that an editor wrote into a text.
 * @param path the field's path
 * @param value what stands in the field: plain text, rich text, or nothing yet
 * @param year the event's year, for dates that are written without one
 */
export function warningsAboutTimes(path: string, value: unknown, year: number): Problem[] {
  const words = typeof value === 'string' ? value : plainTextOf(richText.safeParse(value).data)
  const withoutZone = words.split('\n').find((line) => timeInWords.test(line) && !zoneInWords.test(line))
  return [
    ...wrongWeekdays(words, year),
    ...(withoutZone
      ? [`“${timeInWords.exec(withoutZone)?.[0]}” has no time zone. Write for example “9:00 a.m. Central”.`]
      : []),
  ].map((message) => ({ path, message }))
}
