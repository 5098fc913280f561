import type { PhaseFacts } from './phase.ts'
import type { EventOption } from './timeline.ts'
import type { AttendedTimes } from './times.ts'

/** The phases of an event that people attend. What follows its end is up to its content type. */
export const attendedPhases = {
  announced: { label: 'Announced', tone: 'good', isUsual: true },
  'registration-open': { label: 'Registration open', tone: 'good', isUsual: true },
  full: { label: 'Full', tone: 'attention' },
  'starting-soon': { label: 'Starts within the hour', tone: 'attention' },
  'under-way': { label: 'Under way now', tone: 'attention' },
  past: { label: 'Past', tone: 'over', isUsual: true, isPast: true },
  postponed: {
    label: 'Postponed',
    tone: 'off',
    calledOff: 'postponed',
    news: { prefix: 'Postponed: ', since: 'condition' },
  },
  cancelled: {
    label: 'Cancelled',
    tone: 'off',
    calledOff: 'cancelled',
    news: { prefix: 'Cancelled: ', since: 'condition' },
  },
} as const satisfies Record<string, PhaseFacts>

/** Whether a reader can register in a phase; and if not, whether that may still come. */
export function registrationOption(
  { registrable, condition, lateEntry }: AttendedTimes,
  phase: string,
): EventOption & ('can-register' | 'not-yet' | 'closed') {
  const isOpen = phase === 'registration-open' || phase === 'starting-soon' || (phase === 'under-way' && lateEntry)
  if (isOpen && registrable && condition === 'scheduled') return 'can-register'
  return phase === 'announced' || phase === 'starting-soon' ? 'not-yet' : 'closed'
}
