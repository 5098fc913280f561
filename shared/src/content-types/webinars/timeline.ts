import { attendedPhases, registrationOption } from '../../events/attended-phases.ts'
import { isReached, type PhaseFacts } from '../../events/phase.ts'
import type { EventTimeline } from '../../events/timeline.ts'
import type { WebinarTimes } from './times.ts'

const phases = {
  ...attendedPhases,
  'recording-awaited': { label: 'Recording to come', tone: 'over', isPast: true },
  recorded: {
    label: 'Recording available',
    tone: 'good',
    isUsual: true,
    isPast: true,
    news: { prefix: 'Recording available: ', since: 'recording' },
  },
} as const satisfies Record<string, PhaseFacts>

/**
 * How a webinar goes through time; the first row of the table that holds gives its phase. An interval contains its first instant and
 * not its last: at the second at which a webinar ends, it has ended.
 */
export const webinarTimeline: EventTimeline<keyof typeof phases, WebinarTimes> = {
  phases,
  table: [
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
  ],
  optionsAt: (times, phase, now) => [
    registrationOption(times, phase),
    ...(phase === 'recording-awaited'
      ? [isReached(times.recordingDueAt, now) ? ('recording-overdue' as const) : ('recording-due' as const)]
      : []),
  ],
}
