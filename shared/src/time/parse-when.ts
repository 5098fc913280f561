import type { TimeZone } from '../fields/instant.ts'
import { addDays, dayOf } from './calendar-day.ts'
import { formatClock } from './clock.ts'
import { formatDate } from './format.ts'
import { isRefused, type Refused } from './typed/refused.ts'
import { takeDay, writtenDay } from './typed/typed-day.ts'
import { takeLength, takeTime } from './typed/typed-time.ts'
import type { TypedWhen } from './typed/typed-when.ts'
import { TypedWords } from './typed/typed-words.ts'
import { instantOf, problemWithWallTime, wallTimeOf } from './wall-time.ts'

export type { TypedWhen } from './typed/typed-when.ts'
export type { Refused } from './typed/refused.ts'
export { readEndTime } from './typed/typed-time.ts'
export { writtenDay } from './typed/typed-day.ts'

/** What a text is read against: the instant at which it was typed, and the zone whose clock is meant. */
export interface TypedContext {
  now: Date
  /** IANA name */
  zone: string
}

const zones: [TimeZone, RegExp][] = [
  ['America/Chicago', /\b(?:c[sd]?t|central)\b(?: (?:standard |daylight )?time\b)?/],
  ['America/New_York', /\b(?:e[sd]?t|eastern)\b(?: (?:standard |daylight )?time\b)?/],
  ['America/Denver', /\b(?:m[sd]?t|mountain)\b(?: (?:standard |daylight )?time\b)?/],
  ['America/Los_Angeles', /\b(?:p[sd]?t|pacific)\b(?: (?:standard |daylight )?time\b)?/],
]

/** Words that say nothing about when. */
const fillers =
  /\b(?:at|on|the|from|by|until|till|starting|starts|begins?|of|o'clock|oclock|around|and|to|in)\b|@|(?<=^|\s)-(?=\s|$)/g

const wholeInstant = /^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})$/i

/** “14h”, “9h30”, as people from elsewhere write a time; “2h” can be a length. */
const spokenClock = /(?<![\w:.])(?:(\d{1,2})h(?=\d{2}\b)|(1[3-9]|2[0-3])h\b)(\d{2})?/gi

/** When a morning begins, for “until tomorrow morning”. */
const morning = '08:00'

/** “morning”, “afternoon”: which half of the day a number belongs to. */
function takeHalf(words: TypedWords): { half: 'am' | 'pm'; isMorning: boolean } | undefined {
  if (words.take(/\b(?:in the )?morning\b/)) return { half: 'am', isMorning: true }
  if (/\btonight\b/.test(words.rest)) return { half: 'pm', isMorning: false }
  return words.take(/\b(?:in the )?(?:afternoon|evening)\b/) ? { half: 'pm', isMorning: false } : undefined
}

/** The instant some minutes from now, as a day and a time. */
function fromNow(length: number, { now, zone }: TypedContext): TypedWhen {
  const { date, time } = wallTimeOf(new Date(now.getTime() + length * 60_000).toISOString(), zone)
  return { date, time }
}

function takeZone(words: TypedWords): TimeZone | undefined {
  return zones.find(([, written]) => words.take(written))?.[0]
}

/** A text that can't be read to its end: the part that is no date and no time. */
const leftOver = (rest: string, typed: string): Refused => ({
  refused:
    rest === typed.trim().toLowerCase()
      ? `“${typed.trim()}” is no date or time. Write it like October 6, 2027, 2:00 p.m.`
      : `“${rest}” can’t be read here. Write it like October 6, 2027, 2:00 p.m.`,
})

/**
 * Reads a date, a time, or both, as people write them: `10/6/27 2pm`, `Oct 6 2027`, `next Thursday at 2`, `tomorrow 9:30`,
 * `2027-10-06 14:00`, `noon`, `2–3:30 p.m. ET`, `in two hours`. Nothing is made up: what isn't in the text is missing in the answer, and
 * what can be two things is refused with both of them.
 * @param typed what someone wrote; all of it must be understood
 * @returns what it says, or why it can't be read, as a sentence for whoever typed it
 */
export function parseWhen(typed: string, context: TypedContext): TypedWhen | Refused {
  if (wholeInstant.test(typed.trim())) {
    const day = writtenDay(typed.trim())
    if (day && isRefused(day)) return day
    if (Number.isNaN(Date.parse(typed.trim()))) return leftOver(typed.trim().toLowerCase(), typed)
    const { date, time } = wallTimeOf(new Date(typed.trim()).toISOString(), context.zone)
    return { date, time }
  }
  const words = new TypedWords(
    typed.replace(spokenClock, (_, before?: string, alone?: string, minutes = '00') => `${before ?? alone}:${minutes}`),
  )
  const length = takeLength(words)
  if (length !== undefined) {
    const rest = words.rest
      .replace(fillers, ' ')
      .replace(/\b(?:now|from|long)\b/g, ' ')
      .trim()
    return rest ? leftOver(rest, typed) : fromNow(length, context)
  }
  if (words.take(/^(?:right )?now$/)) return fromNow(0, context)
  const zone = takeZone(words)
  const half = takeHalf(words)
  const day = takeDay(words, dayOf(context.now.toISOString(), context.zone))
  const time = takeTime(words, half?.half)
  if (isRefused(time)) return time
  if (isRefused(day)) return withTime(day, time)
  const rest = words.rest.replace(fillers, ' ').replace(/\s+/g, ' ').trim()
  if (rest) return leftOver(rest, typed)
  if (half && !half.isMorning && !time) return { refused: 'Write the hour too, like 2:00 p.m.' }
  return { ...day, ...(half?.isMorning && !time ? { time: morning } : time), ...(zone ? { zone } : {}) }
}

/** The choices of an ambiguous day get the time that stands beside it. */
const withTime = (day: Refused, time: TypedWhen | undefined): Refused =>
  day.choices && time ? { ...day, choices: day.choices.map((choice) => ({ ...choice, ...time })) } : day

/** An instant that someone typed, with the zone on whose clock, and the end if there was one too. */
export interface TypedInstant {
  /** ISO, UTC */
  instant: string
  zone: string
  endsAt?: string
}

/**
 * Reads an instant: a day and a time of day, both of them. Never takes a missing time for midnight.
 * @returns the instant, or a sentence for whoever typed it
 */
export function parseInstant(typed: string, context: TypedContext): TypedInstant | Refused {
  const when = parseWhen(typed, context)
  if (isRefused(when)) return when
  const { date, time, endTime, zone = context.zone } = when
  if (!date) return { refused: 'Write the day too, like October 6, 2027.' }
  if (!time) return { refused: `Write the time too. On ${formatDate(date)} at what hour? Write it like 2:00 p.m.` }
  const problem = problemWithWallTime({ date, time, zone })
  if (problem) return { refused: problem }
  const instant = instantOf({ date, time, zone })
  if (!endTime) return { instant, zone }
  const endDate = endTime > time ? date : addDays(date, 1)
  return { instant, zone, endsAt: instantOf({ date: endDate, time: endTime, zone }) }
}

/**
 * Reads a calendar day.
 * @returns `YYYY-MM-DD`, or a sentence for whoever typed it
 */
export function parseDay(typed: string, context: TypedContext): { date: string } | Refused {
  const when = parseWhen(typed, context)
  if (isRefused(when)) return when
  if (when.time) return { refused: `Only a day belongs here. Write ${formatClock(when.time)} in its own field.` }
  return when.date ? { date: when.date } : { refused: 'Write a day, like October 6, 2027.' }
}
