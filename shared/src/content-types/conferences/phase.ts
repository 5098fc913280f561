import { firstThatHolds, isReached, type DayPhase, type EventPhase, type PhaseTable } from '../../events/phase.ts'
import type { ConferenceTimes, DayTimes } from './times.ts'

/**
 * What a conference is at an instant; the first row that holds. It is under way from the start of its first day to the end of its
 * last, the nights between included.
 */
const table: PhaseTable<EventPhase, ConferenceTimes> = [
  ['cancelled', ({ condition }) => condition === 'cancelled'],
  ['postponed', ({ condition }) => condition === 'postponed'],
  ['past', ({ endsAt }, now) => isReached(endsAt, now)],
  ['under-way', ({ startsAt }, now) => isReached(startsAt, now)],
  ['full', ({ condition }) => condition === 'full'],
  ['starting-soon', ({ startsSoonAt }, now) => isReached(startsSoonAt, now)],
  ['registration-open', ({ registrable }) => registrable],
  ['announced', () => true],
]

/** What one of its days is at an instant; the first row that holds. */
const dayTable: PhaseTable<DayPhase, DayTimes & Pick<ConferenceTimes, 'condition'>> = [
  ['off', ({ condition }) => condition === 'cancelled' || condition === 'postponed'],
  ['over', ({ endsAt }, now) => isReached(endsAt, now)],
  ['on', ({ startsAt }, now) => isReached(startsAt, now)],
  ['today', ({ dayStartsAt }, now) => isReached(dayStartsAt, now)],
  ['ahead', () => true],
]

/** A conference's phase at an instant. */
export const conferencePhaseOf = (times: ConferenceTimes, now: Date): EventPhase => firstThatHolds(table, times, now)

/** What each day of a conference is at an instant, in the order of its days. */
export const conferenceDayPhasesOf = ({ days, condition }: ConferenceTimes, now: Date): DayPhase[] =>
  days.map((day) => firstThatHolds(dayTable, { ...day, condition }, now))
