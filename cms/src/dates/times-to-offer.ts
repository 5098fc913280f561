import { clockAt, formatClock, formatLength, type HourUse } from '@osi/shared'

/** A time in a list: what choosing it writes, and what stands beside it. */
export interface OfferedTime {
  text: string
  hint?: string
}

const quarter = 15
/** Minutes of the longest length that is offered. */
const longest = 8 * 60
const day = { begins: 8 * 60, ends: 22 * 60 }

/** `HH:MM` from one time until before another, every quarter of an hour. */
const quarters = (from: number, until: number): string[] =>
  Array.from({ length: Math.ceil((until - from) / quarter) }, (_, index) => clockAt(from + index * quarter) ?? '')

/** The times that a list offers; it begins where meetings begin. Any other can be typed. */
export function timesToOffer(use: HourUse): OfferedTime[] {
  const usual = [...quarters(day.begins, day.ends), ...quarters(7 * 60, day.begins)].map(formatClock)
  return (use === 'meeting' ? usual : [...usual, '11:59 p.m.', 'midnight']).map((text) => ({ text }))
}

/**
 * The ends that a list offers beside a start, each with its length: within the same day, and no longer than eight hours.
 * @param startTime `HH:MM`
 */
export function endsToOffer(startTime: string): OfferedTime[] {
  const start = Number(startTime.slice(0, 2)) * 60 + Number(startTime.slice(3))
  return Array.from({ length: longest / quarter }, (_, index) => (index + 1) * quarter).flatMap((length) => {
    const time = clockAt(start + length)
    return time ? [{ text: formatClock(time), hint: formatLength(length) }] : []
  })
}
