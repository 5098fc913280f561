import {
  centralTime,
  clockTime,
  formatClock,
  formatDate,
  isInstant,
  isRefused,
  otherDayOf,
  parseClockTime,
  parseDay,
  parseEnd,
  parseInstant,
  parseWhen,
  plainDate,
  readEndTime,
  wallTimeOf,
} from '@osi/shared'
import { plainDay } from '../fields/plain-day.ts'
import type { Reading } from './use-typed.ts'

/** How an instant is typed, as a day and a time. A text that has both counts alone, in whichever box it stands. */
export function instantReading(
  zone: string,
  now: () => Date,
): Reading<'day' | 'time'> & {
  /** The zone and the end that were typed along: “2–3:30 p.m. ET”. */
  along: (texts: { day: string; time: string }, last: 'day' | 'time') => { zone: string; endsAt?: string } | undefined
} {
  const parse = (texts: { day: string; time: string }, last: 'day' | 'time') => {
    const context = { now: now(), zone }
    const alone = parseInstant(texts[last], context)
    if (!isRefused(alone)) return alone
    const when = parseWhen(texts[last], context)
    // A choice that is offered for one box is the answer to the whole.
    return isRefused(when) && texts[last].trim() && when.choices
      ? when
      : parseInstant(`${texts.day} ${texts.time}`, context)
  }
  return {
    show: (value) => {
      if (!isInstant(value)) return { day: value, time: '' }
      const { date, time } = wallTimeOf(value, zone)
      return { day: formatDate(date), time: formatClock(time) }
    },
    read: (texts, last) => {
      if (!texts.day.trim() && !texts.time.trim()) return { value: null }
      const answer = parse(texts, last)
      return isRefused(answer) ? answer : { value: answer.instant }
    },
    along: (texts, last) => {
      const answer = parse(texts, last)
      return isRefused(answer) ? undefined : answer
    },
  }
}

/** How an end is typed beside its start: a time, a length, or all of it. */
export const endReading = (startsAt: unknown, zone: string, now: () => Date): Reading<'end'> => ({
  show: (value) => {
    if (!isInstant(value)) return { end: value }
    const day = otherDayOf(startsAt, value, zone)
    const clock = formatClock(wallTimeOf(value, zone).time)
    return { end: day ? `${day}, ${clock}` : clock }
  },
  read: ({ end }) => {
    if (!end.trim()) return { value: null }
    const answer = parseEnd(end, startsAt, { now: now(), zone })
    return isRefused(answer) ? answer : { value: answer.instant }
  },
})

/** How a calendar day is typed. */
export const dayReading = (now: () => Date): Reading<'day'> => ({
  show: (value) => {
    const day = plainDay(value)
    return { day: plainDate.safeParse(day).success ? formatDate(String(day)) : value }
  },
  read: ({ day }) => {
    if (!day.trim()) return { value: null }
    const answer = parseDay(day, { now: now(), zone: centralTime })
    return isRefused(answer) ? answer : { value: `${answer.date}T12:00:00.000Z` }
  },
})

/** How a time of day is typed; an end is read beside its start: “3:30” after nine is in the afternoon. */
export const clockReading = (startTime: unknown): Reading<'time'> => ({
  show: (value) => ({ time: clockTime.safeParse(value).success ? formatClock(value) : value }),
  read: ({ time }) => {
    if (!time.trim()) return { value: null }
    const start = clockTime.safeParse(startTime).data
    const value = (start && readEndTime(time, start)) ?? parseClockTime(time)
    return value ? { value } : { refused: `“${time.trim()}” is no time of day. Write it like 9:00 a.m. or 2:30 p.m.` }
  },
})
