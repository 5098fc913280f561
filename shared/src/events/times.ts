import type { Condition, Registration } from './registration.ts'

/**
 * The facts that the phase of every event follows from: what its editor says, and instants computed beforehand (ISO, UTC).
 * They are plain JSON, so that a page or a search index can carry them to a browser, where they are compared with its
 * clock and nothing has to be known of calendars and zones.
 */
export interface EventTimes {
  /** The content type whose table reads them. */
  kind: string
  condition: Condition
  /** Whether there is a way to register at all. */
  registrable: boolean
  /** Whether people can still register while it is under way. */
  lateEntry: boolean
  /** An hour before the start; the start itself where its hour is not known. */
  startsSoonAt: string
  startsAt: string
  endsAt: string
  /** Until when it stands among what is ahead although it is cancelled or postponed. */
  listedUntil: string
}

const hour = 60 * 60 * 1000

/** An hour before an instant (ISO, UTC). */
export const hourBefore = (instant: string): string => new Date(Date.parse(instant) - hour).toISOString()

/** Whether a person who reads it would know how to register. */
export const isRegistrable = (registration: Registration | undefined): boolean =>
  Boolean(registration?.url || registration?.instructions || registration?.searchTerm)
