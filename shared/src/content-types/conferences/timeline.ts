import { attendedPhases, registrationOption } from '../../events/attended-phases.ts'
import { firstThatHolds, isReached, type DayPhase, type PhaseTable } from '../../events/phase.ts'
import type { EventTimeline } from '../../events/timeline.ts'
import type { ConferenceTimes, DayTimes } from './times.ts'

/** What one of its days is at an instant; the first row that holds. */
const dayTable: PhaseTable<DayPhase, DayTimes & Pick<ConferenceTimes, 'condition'>> = [
  ['off', ({ condition }) => condition === 'cancelled' || condition === 'postponed'],
  ['over', ({ endsAt }, now) => isReached(endsAt, now)],
  ['on', ({ startsAt }, now) => isReached(startsAt, now)],
  ['today', ({ dayStartsAt }, now) => isReached(dayStartsAt, now)],
  ['upcoming', () => true],
]

/**
 * How a conference goes through time; the first row of the table that holds gives its phase. It is under way from the start of its
 * first day to the end of its last, the nights between included.
 */
export const conferenceTimeline: EventTimeline<keyof typeof attendedPhases, ConferenceTimes> = {
  phases: attendedPhases,
  table: [
    ['cancelled', ({ condition }) => condition === 'cancelled'],
    ['postponed', ({ condition }) => condition === 'postponed'],
    ['past', ({ endsAt }, now) => isReached(endsAt, now)],
    ['under-way', ({ startsAt }, now) => isReached(startsAt, now)],
    ['full', ({ condition }) => condition === 'full'],
    ['starting-soon', ({ startsSoonAt }, now) => isReached(startsSoonAt, now)],
    ['registration-open', ({ registrable }) => registrable],
    ['announced', () => true],
  ],
  optionsAt: (times, phase) => [registrationOption(times, phase)],
  dayPhasesAt: ({ days, condition }, now) => days.map((day) => firstThatHolds(dayTable, { ...day, condition }, now)),
}
