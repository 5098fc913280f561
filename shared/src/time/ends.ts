import { isInstant } from '../fields/instant.ts'
import { parseInstant, parseWhen, readEndTime, type Refused, type TypedContext } from './parse-when.ts'
import { formatDate } from './format.ts'
import { isRefused } from './typed/refused.ts'
import { takeLength } from './typed/typed-time.ts'
import { TypedWords } from './typed/typed-words.ts'
import { instantOf, problemWithWallTime, wallTimeOf } from './wall-time.ts'

/**
 * The end that keeps its length when the start is moved.
 * @param from the start before, `to` the start now, and the end before: ISO instants
 * @returns an ISO instant; undefined when there was no end after the start
 */
export function endAfterMove(from: unknown, to: unknown, endsAt: unknown): string | undefined {
  if (!isInstant(from) || !isInstant(to) || !isInstant(endsAt)) return undefined
  const length = Date.parse(endsAt) - Date.parse(from)
  return length > 0 ? new Date(Date.parse(to) + length).toISOString() : undefined
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Minutes after midnight as `HH:MM`; undefined from midnight on. */
export const clockAt = (minutes: number): string | undefined =>
  minutes < 0 || minutes >= 24 * 60
    ? undefined
    : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The same for two times of one day, `HH:MM`; undefined when the day would end before the event does. */
export function endTimeAfterMove(from: string, to: string, endTime: string): string | undefined {
  const length = minutesOf(endTime) - minutesOf(from)
  return length > 0 ? clockAt(minutesOf(to) + length) : undefined
}

/** An end on the day of a start. */
function endOnDay(date: string, time: string, zone: string): { instant: string } | Refused {
  const problem = problemWithWallTime({ date, time, zone })
  return problem ? { refused: problem } : { instant: instantOf({ date, time, zone }) }
}

/**
 * Reads when something ends: “3:30” on the day of the start, “90 minutes”, or a whole date and time.
 * @param startsAt the start as it stands in the form; a time alone and a length need one
 * @returns an ISO instant, or a sentence for whoever typed it
 */
export function parseEnd(typed: string, startsAt: unknown, context: TypedContext): { instant: string } | Refused {
  const words = new TypedWords(typed)
  const length = takeLength(words)
  const isLength = length !== undefined && !words.rest.replace(/\b(?:long|later|after)\b/g, '').trim()
  if (isLength && isInstant(startsAt))
    return { instant: new Date(Date.parse(startsAt) + length * 60_000).toISOString() }
  const when = parseWhen(typed, context)
  if (isRefused(when)) return when
  if (when.date) {
    const end = parseInstant(typed, context)
    return isRefused(end) ? end : { instant: end.instant }
  }
  if (!isInstant(startsAt)) return { refused: 'Write first when it starts.' }
  if (when.endTime) return { refused: 'Write the end alone here, like 3:30 p.m.' }
  const zone = when.zone ?? context.zone
  const start = wallTimeOf(startsAt, zone)
  return endOnDay(start.date, readEndTime(typed, start.time) ?? when.time ?? start.time, zone)
}

const hoursInWords = (hours: number): string => (hours === 1 ? '1 hour' : `${hours} hours`)

/** A length as people say it: `45 minutes`, `1 hour`, `1 hour 30 minutes`. */
export function formatLength(minutes: number): string {
  const [hours, left] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 ? hoursInWords(hours) : '', left > 0 ? `${left} minutes` : ''].filter(Boolean).join(' ')
}

/** The day on which an end falls, where it isn't the day of the start; for an end that needs its date beside it. */
export function otherDayOf(startsAt: unknown, endsAt: string, zone: string): string | undefined {
  const { date } = wallTimeOf(endsAt, zone)
  return isInstant(startsAt) && wallTimeOf(startsAt, zone).date === date ? undefined : formatDate(date)
}
