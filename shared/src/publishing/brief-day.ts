import { centralTime } from '../fields/instant.ts'
import { dayOf } from '../time/calendar-day.ts'
import { formatBriefDay } from '../time/format.ts'

/** `Dec 1`, with its year unless that is this year. Central. */
export function briefDay(instant: string, now: Date): string {
  const yearOf = (at: string) => dayOf(at, centralTime).slice(0, 4)
  return formatBriefDay(instant, centralTime, { withYear: yearOf(instant) !== yearOf(now.toISOString()) })
}
