import type { Problem } from '../problems.ts'
import { plainTextOf } from '../rich-text/plain-text.ts'
import { richText } from '../rich-text/schema.ts'
import { weekdayOf } from '../time/calendar-day.ts'
import { formatShortDate } from '../time/format.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const weekday = String.raw`(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?`
const month = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`
/** A number that is a day of a month, not the beginning of a year or of a time. */
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?(?![\d:]|\s?[ap]\.?m\b)`
const year = String.raw`(?:,?\s+(?<year>\d{4})\b)?`
/** What stands between the days of “Monday and Tuesday, May 3 and 4”. */
const and = String.raw`(?:\s*[,–-]\s*(?:and\s+)?|\s+(?:and|to|through|&)\s+)`

/** How people write a weekday with its date. */
const writtenDays = [
  // “Friday, October 26, 2018”, “Fri. Oct. 26th”, “Monday and Tuesday, May 3 and 4”
  String.raw`\b(?<weekdays>${weekday}(?:${and}${weekday})*),?\s+(?<month>${month})\s+(?<days>${day}(?:${and}${day})*)${year}`,
  // “Friday, 26 October 2018”
  String.raw`\b(?<weekdays>${weekday}),?\s+(?<days>${day})\s+(?<month>${month})${year}`,
  // “October 26, 2018 (Friday)”
  String.raw`\b(?<month>${month})\s+(?<days>${day})${year},?\s+\((?<weekdays>${weekday})\)`,
  // “Friday, 10/26/2018”
  String.raw`\b(?<weekdays>${weekday}),?\s+(?<month>\d{1,2})/(?<days>\d{1,2})(?:/(?<year>\d{4}))?(?![\d/])`,
].map((pattern) => new RegExp(pattern, 'gi'))

/** “9:00 a.m.”, “9 am”, “2:30 PM”, “at 14:00”, “by noon” */
const timeInWords =
  /\b\d{1,2}(?::\d{2})?\s?(?:[ap]m\b|[ap]\.m\b\.?)|(?<=\b(?:at|by|from|until|till|before|after)\s)(?:\d{1,2}:\d{2}\b|noon\b|midnight\b)/i
const zoneInWords = /\b(?:central|eastern|mountain|pacific|[cemp][sd]?t)\b/i
/** “All times are Central” holds for what stands beside it, too. */
const zoneOfAll = /\ball (?:the )?times\b[^.\n]*\b(?:central|eastern|mountain|pacific|[cemp][sd]?t)\b/i

/** What is wrong with a day or a time in a text. */
interface ProblemWithTime {
  /** The words that are meant, as they stand in the text. */
  quote: string
  message: string
}

/** A date that exists, or undefined: February 30 is none. */
function dateOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : undefined
}

const distance = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other))

/** The date that is meant: of that year, or without one the nearest to a day. */
function dateMeant(month: number, day: number, year: string | undefined, near: string): string | undefined {
  const thisYear = Number(near.slice(0, 4))
  const years = year ? [Number(year)] : [thisYear, thisYear - 1, thisYear + 1]
  return years
    .flatMap((each) => dateOf(each, month, day) ?? [])
    .toSorted((one, other) => distance(one, near) - distance(other, near))[0]
}

const monthNumber = (written: string): number =>
  /^\d/.test(written) ? Number(written) : months.indexOf(written.slice(0, 3).toLowerCase()) + 1

function problemWithDay(written: string, groups: Record<string, string | undefined>, near: string): string | undefined {
  const named = groups.weekdays?.match(new RegExp(weekday, 'gi')) ?? []
  const days = groups.days?.match(/\d{1,2}/g) ?? []
  // “Monday and Tuesday, May 3”: which of them is meant can’t be known.
  if (named.length > days.length) return undefined
  const dates = days.map((each) => dateMeant(monthNumber(groups.month ?? ''), Number(each), groups.year, near))
  if (dates.includes(undefined)) return `“${written}”: there is no such day.`
  for (const [index, date] of dates.entries()) {
    const right = date && weekdays[weekdayOf(date) - 1]
    const name = named[index]
    if (date && right && name && right.slice(0, 3).toLowerCase() !== name.slice(0, 3).toLowerCase())
      return `“${written}”: ${formatShortDate(date)} is a ${right}. Correct the weekday or the date.`
  }
  return undefined
}

function problemsWithDays(words: string, near: string): ProblemWithTime[] {
  return writtenDays.flatMap((pattern) =>
    [...words.matchAll(pattern)].flatMap(({ 0: quote, groups = {} }) => {
      const message = problemWithDay(quote, groups, near)
      return message ? [{ quote, message }] : []
    }),
  )
}

/** The first time without a zone: one reminder for each text is enough. */
function problemWithZone(words: string): ProblemWithTime[] {
  if (zoneOfAll.test(words)) return []
  const line = words.split('\n').find((each) => timeInWords.test(each) && !zoneInWords.test(each))
  const quote = line && timeInWords.exec(line)?.[0]
  return quote ? [{ quote, message: `“${quote}” has no time zone. Write for example “9:00 a.m. Central”.` }] : []
}

/**
 * What readers could misunderstand in the days and times that an editor wrote into a text.
 * @param words plain text, with its lines
 * @param near the day (`YYYY-MM-DD`) near which dates without a year are meant
 */
export const problemsWithTimes = (words: string, near: string): ProblemWithTime[] => [
  ...problemsWithDays(words, near),
  ...problemWithZone(words),
]

/**
 * The same of a field, as warnings.
 * @param path the field’s path
 * @param value what stands in the field: plain text, rich text, or nothing yet
 * @param near the day of the event
 */
export function warningsAboutTimes(path: string, value: unknown, near: string): Problem[] {
  const words = typeof value === 'string' ? value : plainTextOf(richText.safeParse(value).data)
  return problemsWithTimes(words, near).map(({ message }) => ({ path, message }))
}
