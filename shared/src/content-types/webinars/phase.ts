import { firstThatHolds, hasCome, type EventPhase, type PhaseTable } from '../events/phase.ts'
import type { WebinarMoments } from './moments.ts'

/**
 * What a webinar is at an instant; the first row that holds. An interval contains its first instant and not its last:
 * at the second at which a webinar ends, it has ended.
 */
const table: PhaseTable<EventPhase, WebinarMoments> = [
  ['cancelled', ({ condition }) => condition === 'cancelled'],
  ['postponed', ({ condition }) => condition === 'postponed'],
  ['recorded', ({ endsAt, recording }, now) => hasCome(endsAt, now) && recording === 'posted'],
  ['past', ({ endsAt, recording }, now) => hasCome(endsAt, now) && recording === 'none'],
  ['past', ({ recordingForgottenAt }, now) => hasCome(recordingForgottenAt, now)],
  ['recording-awaited', ({ endsAt }, now) => hasCome(endsAt, now)],
  ['under-way', ({ startsAt }, now) => hasCome(startsAt, now)],
  ['full', ({ condition }) => condition === 'full'],
  ['starting-soon', ({ startsSoonAt }, now) => hasCome(startsSoonAt, now)],
  ['registration-open', ({ registrable }) => registrable],
  ['announced', () => true],
]

/** A webinar's phase at an instant. */
export const webinarPhaseOf = (moments: WebinarMoments, now: Date): EventPhase => firstThatHolds(table, moments, now)

/** Whether the day by which a webinar's recording was promised is over and it is still not there. */
export const isRecordingOverdue = (moments: WebinarMoments, now: Date): boolean =>
  webinarPhaseOf(moments, now) === 'recording-awaited' && hasCome(moments.recordingDueAt, now.getTime())
