import { addDays, weekdayOf } from '../calendar-day.ts'
import { formatDate } from '../format.ts'
import type { Refused } from './refused.ts'
import type { TypedWords } from './typed-words.ts'

type Day = { date: string } | Refused

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] // prettier-ignore
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const weekday =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)'
const ordinal = '(?:st|nd|rd|th)?'
const year = "((?:19|20)\\d\\d|'\\d\\d)"

const monthOf = (name: string): number =>
  monthNames.findIndex((one) => one.toLowerCase().startsWith(name.slice(0, 3))) + 1
const weekdayNumber = (name: string): number =>
  weekdays.findIndex((one) => one.toLowerCase().startsWith(name.slice(0, 3))) + 1

const fullYear = (written: string): number => {
  const digits = written.replace("'", '')
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

/** Days after which a date without its year may be meant as the one that has just been. */
const justPastDays = 60

const iso = (of: number, month: number, day: number): string =>
  `${String(of).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const daysIn = (of: number, month: number): number => new Date(Date.UTC(of, month, 0)).getUTCDate()

/** A day of the calendar, or why it is none. */
function dayOn(of: number, month: number, day: number, [earliest, latest]: [number, number] = [1990, 2100]): Day {
  const name = monthNames[month - 1]
  if (!name) return { refused: `There is no month ${month}. Write the month first, like 10/6/2027, or write its name.` }
  if (of < earliest || of > latest)
    return { refused: `The year ${of} can’t be meant. Write it with four digits, like 2027.` }
  const length = daysIn(of, month)
  if (day < 1 || day > length) return { refused: `There is no ${name} ${day}, ${of}: ${name} has ${length} days.` }
  return { date: iso(of, month, day) }
}

/**
 * The day that an ISO date or instant begins with, or why it is none: JavaScript takes February 30 for March 2.
 * @returns undefined when it begins with no date
 */
export function writtenDay(text: string): Day | undefined {
  const [, of, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?=T|$)/i.exec(text) ?? []
  return of === undefined ? undefined : dayOn(Number(of), Number(month), Number(day), [1900, 9999])
}

/** A day without its year: the next one. Of one that has just been, either may be meant. */
function nextDayOn(month: number, day: number, today: string): Day {
  const thisYear = Number(today.slice(0, 4))
  // February 29 is in no ordinary year.
  const years = Array.from({ length: 8 }, (_, index) => thisYear + index)
  const candidates = years.map((of) => dayOn(of, month, day)).filter((one) => 'date' in one)
  const [first] = candidates
  if (!first) return dayOn(thisYear, month, day)
  if (first.date >= today) return first
  const next = candidates.find(({ date }) => date >= today)
  if (!next || first.date < addDays(today, -justPastDays)) return next ?? first
  return {
    refused: `${formatDate(first.date)} has just been. Write the year too, or choose one.`,
    choices: [first, next],
  }
}

const inOrder = (of: string, month: number, day: string, today: string): Day =>
  of ? dayOn(fullYear(of), month, Number(day)) : nextDayOn(month, Number(day), today)

/** 10/6/27, 10/6, 2027-10-06, 6.10.2027 */
function takeNumbers(words: TypedWords, today: string): Day | undefined {
  const standard = words.take(/(?<![\w/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t(?=\d)|(?![\w/]))/)
  if (standard) return dayOn(Number(standard[1]), Number(standard[2]), Number(standard[3]))
  const american =
    words.take(/(?<![\w/.-])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\w/])/) ??
    words.take(/(?<![\w/.-])(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})(?![\w-])/) ??
    words.take(/(?<![\w/.-])(\d{1,2})\/(\d{1,2})(?![\w/])/)
  if (american) return inOrder(american[3] ?? '', Number(american[1]), american[2] ?? '', today)
  const dotted = words.take(/(?<![\w/.-])(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?![\w.])/)
  if (!dotted) return undefined
  const [, one = '', other = '', of = ''] = dotted
  const readings = [dayOn(fullYear(of), Number(one), Number(other)), dayOn(fullYear(of), Number(other), Number(one))]
  const possible = readings.filter((reading) => 'date' in reading)
  if (possible.length === 2 && one !== other)
    return { refused: `${dotted[0]} can be two days. Write the month as a word, or choose one.`, choices: possible }
  return possible[0] ?? readings[0]
}

/** Oct 6, 2027; 6 October; October 6th */
function takeNames(words: TypedWords, today: string): Day | undefined {
  const monthFirst = new RegExp(`\\b(${months}) (\\d{1,2})${ordinal}(?![\\w:.]|\\s?[ap]m\\b)(?: ${year}(?![\\w:]))?`)
  const dayFirst = new RegExp(
    `(?<![\\w:.])(\\d{1,2})${ordinal} ?(?:of )?(?:-)?(${months})\\b(?:(?:[ -]${year}|-(\\d\\d))(?![\\w:]))?`,
  )
  const both = new RegExp(`(?<![\\w:.])(\\d{1,2}) (${months}) (\\d{1,2})${ordinal}(?![\\w:.]|\\s?[ap]m\\b)`).exec(
    words.rest,
  )
  if (both) {
    const [, before = '', name = '', after = ''] = both
    const choices = [before, after].map((day) => inOrder('', monthOf(name), day, today)).filter((day) => 'date' in day)
    const month = monthNames[monthOf(name) - 1] ?? name
    return { refused: `It can be ${month} ${before} or ${month} ${after}. Write the time with a.m. or p.m.`, choices }
  }
  const european = words.take(dayFirst)
  if (european) return inOrder((european[3] || european[4]) ?? '', monthOf(european[2] ?? ''), european[1] ?? '', today)
  const american = words.take(monthFirst)
  if (american) return inOrder(american[3] ?? '', monthOf(american[1] ?? ''), american[2] ?? '', today)
  const bare = words.take(new RegExp(`\\b(${months})\\b(?: ${year})?`))
  if (!bare) return undefined
  const month = monthNames[monthOf(bare[1] ?? '') - 1] ?? ''
  return { refused: `Which day of ${month}? Write it too, like ${month} 6.` }
}

/** today, tomorrow, in 3 days */
function takeRelative(words: TypedWords, today: string): Day | undefined {
  const away =
    words.take(/\bin (\d{1,3}) (day|week)s?\b/) ?? words.take(/\b(\d{1,3}) (day|week)s? from (?:now|today)\b/)
  if (away) return { date: addDays(today, Number(away[1]) * (away[2] === 'week' ? 7 : 1)) }
  if (words.take(/\b(?:the )?day after (?:tomorrow|tmrw)\b/)) return { date: addDays(today, 2) }
  if (words.take(/\b(?:tomorrow|tmrw|tmw|tomorow)\b/)) return { date: addDays(today, 1) }
  if (words.take(/\btonight\b/)) return { date: today }
  if (words.take(/\btoday\b/)) return { date: today }
  if (words.take(/\byesterday\b/)) return { date: addDays(today, -1) }
  return undefined
}

/** Thursday, this Thursday, next Thursday, Thursday next week */
function takeWeekday(words: TypedWords, today: string): Day | undefined {
  const found =
    words.take(new RegExp(`\\b(next week) (?:on )?${weekday}\\b`)) ??
    words.take(new RegExp(`\\b(next|this|this coming|coming|last)? ?${weekday}\\b(?: (next week|after next))?`))
  if (!found) return undefined
  const [, before = '', name = '', after = ''] = found
  const number = weekdayNumber(name)
  const coming = addDays(today, (number - weekdayOf(today) + 7) % 7)
  const nextWeek = addDays(today, 7 - weekdayOf(today) + number)
  if (before === 'last') return { refused: 'Write the date of a day in the past, like October 6, 2027.' }
  if (before === 'next week' || after === 'next week') return { date: nextWeek }
  if (after || coming === today) {
    const choices = after
      ? [{ date: nextWeek }, { date: addDays(nextWeek, 7) }]
      : [{ date: coming }, { date: addDays(coming, 7) }]
    if (before === 'next') return { date: after ? addDays(nextWeek, 7) : addDays(coming, 7) }
    return {
      refused: `${weekdays[number - 1]} can be ${choices.map(({ date }) => formatDate(date)).join(' or ')}. Write the date, or choose one.`,
      choices,
    }
  }
  if (before !== 'next' || coming === nextWeek) return { date: coming }
  const choices = [{ date: coming }, { date: nextWeek }]
  return {
    refused: `Next ${weekdays[number - 1]} can be ${formatDate(coming)} or ${formatDate(nextWeek)}. Write the date, or choose one.`,
    choices,
  }
}

/**
 * Takes the calendar day out of a text.
 * @param today `YYYY-MM-DD`, which “tomorrow” and a date without its year are counted from
 * @returns undefined when there is none in it
 */
export function takeDay(words: TypedWords, today: string): Day | undefined {
  const named = takeNumbers(words, today) ?? takeNames(words, today) ?? takeRelative(words, today)
  if (!named) return takeWeekday(words, today)
  if ('refused' in named) return named
  const said = words.take(new RegExp(`\\b${weekday}\\b`))
  const number = said ? weekdayNumber(said[1] ?? '') : weekdayOf(named.date)
  if (number === weekdayOf(named.date)) return named
  return { refused: `${formatDate(named.date)} is no ${weekdays[number - 1]}. Correct the weekday or the date.` }
}
