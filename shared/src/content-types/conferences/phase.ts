import { firstThatHolds, hasCome, type DayPhase, type EventPhase, type PhaseTable } from '../events/phase.ts'
import type { ConferenceMoments, DayMoments } from './moments.ts'

/**
 * What a conference is at an instant; the first row that holds. It is under way from the start of its first day to the end of its
 * last, the nights between included.
 */
const table: PhaseTable<EventPhase, ConferenceMoments> = [
  ['cancelled', ({ condition }) => condition === 'cancelled'],
  ['postponed', ({ condition }) => condition === 'postponed'],
  ['past', ({ endsAt }, now) => hasCome(endsAt, now)],
  ['under-way', ({ startsAt }, now) => hasCome(startsAt, now)],
  ['full', ({ condition }) => condition === 'full'],
  ['starting-soon', ({ startsSoonAt }, now) => hasCome(startsSoonAt, now)],
  ['registration-open', ({ registrable }) => registrable],
  ['announced', () => true],
]

/** What one of its days is at an instant; the first row that holds. */
const dayTable: PhaseTable<DayPhase, DayMoments & Pick<ConferenceMoments, 'condition'>> = [
  ['off', ({ condition }) => condition === 'cancelled' || condition === 'postponed'],
  ['over', ({ endsAt }, now) => hasCome(endsAt, now)],
  ['on', ({ startsAt }, now) => hasCome(startsAt, now)],
  ['today', ({ dayStartsAt }, now) => hasCome(dayStartsAt, now)],
  ['ahead', () => true],
]

/** A conference's phase at an instant. */
export const conferencePhaseOf = (moments: ConferenceMoments, now: Date): EventPhase =>
  firstThatHolds(table, moments, now)

/** What each day of a conference is at an instant, in the order of its days. */
export const conferenceDayPhasesOf = ({ days, condition }: ConferenceMoments, now: Date): DayPhase[] =>
  days.map((day) => firstThatHolds(dayTable, { ...day, condition }, now))
