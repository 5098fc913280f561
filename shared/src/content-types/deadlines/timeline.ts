import { isReached, type PhaseFacts } from '../../events/phase.ts'
import type { EventTimeline } from '../../events/timeline.ts'
import type { DeadlineTimes } from './times.ts'

const phases = {
  'opens-later': { label: 'Opens later', tone: 'good', isUsual: true },
  open: { label: 'Open', tone: 'good', isUsual: true },
  extended: { label: 'Extended', tone: 'attention' },
  'due-in-a-week': { label: 'Due within a week', tone: 'attention' },
  'due-in-a-day': { label: 'Due within a day', tone: 'attention' },
  'deadline-passed': { label: 'Deadline passed', tone: 'over', isUsual: true, isPast: true },
  closed: { label: 'Closed', tone: 'over', isPast: true, news: { prefix: 'Closed: ', since: 'condition' } },
} as const satisfies Record<string, PhaseFacts>

/** How a deadline goes through time; the first row that holds gives its phase. At the second at which it is due, it has passed. */
export const deadlineTimeline: EventTimeline<keyof typeof phases, DeadlineTimes> = {
  phases,
  table: [
    ['closed', ({ closed }) => closed],
    ['deadline-passed', ({ endsAt }, now) => isReached(endsAt, now)],
    ['opens-later', ({ opensAt }, now) => opensAt !== undefined && !isReached(opensAt, now)],
    ['due-in-a-day', ({ dayBefore }, now) => isReached(dayBefore, now)],
    ['due-in-a-week', ({ weekBefore }, now) => isReached(weekBefore, now)],
    ['extended', ({ extended }) => extended],
    ['open', () => true],
  ],
}
