import { firstThatHolds, isReached, type EventPhase, type PhaseTable } from '../../events/phase.ts'
import type { WebinarTimes } from './times.ts'

/**
 * What a webinar is at an instant; the first row that holds. An interval contains its first instant and not its last:
 * at the second at which a webinar ends, it has ended.
 */
const table: PhaseTable<EventPhase, WebinarTimes> = [
  ['cancelled', ({ condition }) => condition === 'cancelled'],
  ['postponed', ({ condition }) => condition === 'postponed'],
  ['recorded', ({ endsAt, recording }, now) => isReached(endsAt, now) && recording === 'posted'],
  ['past', ({ endsAt, recording }, now) => isReached(endsAt, now) && recording === 'none'],
  ['past', ({ recordingForgottenAt }, now) => isReached(recordingForgottenAt, now)],
  ['recording-awaited', ({ endsAt }, now) => isReached(endsAt, now)],
  ['under-way', ({ startsAt }, now) => isReached(startsAt, now)],
  ['full', ({ condition }) => condition === 'full'],
  ['starting-soon', ({ startsSoonAt }, now) => isReached(startsSoonAt, now)],
  ['registration-open', ({ registrable }) => registrable],
  ['announced', () => true],
]

/** A webinar's phase at an instant. */
export const webinarPhaseOf = (times: WebinarTimes, now: Date): EventPhase => firstThatHolds(table, times, now)

/** Whether the day by which a webinar's recording was promised is over and it is still not there. */
export const isRecordingOverdue = (times: WebinarTimes, now: Date): boolean =>
  webinarPhaseOf(times, now) === 'recording-awaited' && isReached(times.recordingDueAt, now.getTime())
