import { hourMs } from '../time/milliseconds.ts'
import type { Condition, Registration } from './registration.ts'

/**
 * The facts that the phase of an event follows from: what its editor says, and instants computed beforehand (ISO, UTC).
 * They are plain JSON, so that a page or a search index can carry them to a browser, where they are compared with its
 * clock and nothing has to be known of calendars and zones.
 */
export interface EventTimes {
  /** The content type whose timeline reads them: a key of the registry of timelines. */
  timeline: string
  startsAt: string
  endsAt: string
  /** The last instant at which an event that is called off is still listed as upcoming. */
  listedUntil: string
}

/** The facts of an event that people attend, and may have to register for. */
export interface AttendedTimes extends EventTimes {
  condition: Condition
  /** Whether there is a way to register at all. */
  registrable: boolean
  /** Whether people can still register while it is under way. */
  lateEntry: boolean
  /** An hour before the start; the start itself where its hour is not known. */
  startsSoonAt: string
}

/** An hour before an instant (ISO, UTC). */
export const hourBefore = (instant: string): string => new Date(Date.parse(instant) - hourMs).toISOString()

/** Whether a person who reads it would know how to register. */
export const isRegistrable = (registration: Registration | undefined): boolean =>
  Boolean(registration?.url || registration?.instructions || registration?.searchTerm)
