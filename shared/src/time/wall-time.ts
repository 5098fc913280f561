import { Temporal } from 'temporal-polyfill'
import { formatClock } from './clock.ts'
import { formatDate } from './format.ts'

/** A time of day on a calendar day, as it stands on a clock on the wall in some zone. */
export interface WallTime {
  /** `YYYY-MM-DD` */
  date: string
  /** `HH:MM` on a 24-hour clock */
  time: string
  /** IANA name of the zone, e.g. `America/Chicago` */
  zone: string
}

/**
 * What a wall time stands for. On the night when the clocks go forward some times are `skipped`; on the night when they
 * go back some come `twice`.
 */
export type Reading =
  | { kind: 'once'; instant: string }
  | { kind: 'skipped'; before: string; after: string }
  | { kind: 'twice'; first: string; second: string }

const isoInstant = (instant: Temporal.Instant): string => new Date(instant.epochMilliseconds).toISOString()

/**
 * Reads a wall time in its zone.
 * @returns instants in UTC; of a skipped time, those to which the two sides of the gap would take it (`before` is the earlier)
 * @throws RangeError when the date or the time is not one
 */
export function readWallTime({ date, time, zone }: WallTime): Reading {
  const plain = Temporal.PlainDateTime.from(`${date}T${time}`)
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' })
  const [first, second] = [isoInstant(earlier.toInstant()), isoInstant(later.toInstant())]
  if (first === second) return { kind: 'once', instant: first }
  return earlier.toPlainDateTime().equals(plain)
    ? { kind: 'twice', first, second }
    : { kind: 'skipped', before: first, after: second }
}

/**
 * The instant of a wall time, where one is needed whatever was typed: of a time that comes twice the first, of a skipped
 * one the time as much later as the clocks go forward (2:30 a.m. becomes 3:30 a.m.), as RFC 5545 has it.
 * @returns an ISO instant in UTC
 */
export function instantOf(wallTime: WallTime): string {
  const reading = readWallTime(wallTime)
  if (reading.kind === 'once') return reading.instant
  return reading.kind === 'twice' ? reading.first : reading.after
}

/** The wall time at which an instant falls in a zone. */
export function wallTimeOf(instant: string, zone: string): WallTime {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return { date: there.toPlainDate().toString(), time: there.toPlainTime().toString({ smallestUnit: 'minute' }), zone }
}

/** An instant as the clocks of a zone show it, with their offset: `2018-10-26T09:00:00-05:00`. */
export const withOffset = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' })

/** By how many minutes a zone's clocks are behind UTC at an instant, as `Date.prototype.getTimezoneOffset` counts: 300 for Central in summer. */
export const minutesBehindUtc = (instant: string, zone: string): number =>
  -Temporal.Instant.from(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9

/**
 * What is wrong with a wall time, as a sentence for the editor.
 * @returns undefined when the clocks show that time exactly once on that day
 */
export function problemWithWallTime(wallTime: WallTime): string | undefined {
  const reading = readWallTime(wallTime)
  const [clock, day] = [formatClock(wallTime.time), formatDate(wallTime.date)]
  if (reading.kind === 'skipped') {
    const after = formatClock(wallTimeOf(reading.after, wallTime.zone).time)
    return `There is no ${clock} on ${day}: the clocks go forward that night and skip it. Choose another time; ${after} is the same moment by the clocks that have been changed.`
  }
  if (reading.kind === 'twice') {
    return `${clock} comes twice on ${day}, because the clocks go back that night. Choose a time before 1:00 a.m. or from 2:00 a.m. on, so that nobody comes an hour late.`
  }
  return undefined
}
