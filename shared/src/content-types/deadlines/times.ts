import type { EventTimes } from '../../events/times.ts'
import { centralTime } from '../../fields/instant.ts'
import { addDays, dayOf, dayStart } from '../../time/calendar-day.ts'
import { instantOf, wallTimeOf } from '../../time/wall-time.ts'
import type { Deadline } from './schema.ts'

/** The facts that a deadline's phase follows from. `startsAt` and `endsAt` are both the instant at which it is due. */
export interface DeadlineTimes extends EventTimes {
  closed: boolean
  extended: boolean
  /** Midnight of its first day in Central time; missing when it is open already. */
  opensAt?: string
  weekBefore: string
  dayBefore: string
}

/** The instant (ISO, UTC) at which a deadline is due: the extension where there is one. */
export const dueAtOf = ({ dueAt, extendedTo }: Pick<Deadline, 'dueAt' | 'extendedTo'>): string =>
  new Date(extendedTo ?? dueAt).toISOString()

/** The same time of day some days before an instant, on the clock of Central time. */
function daysBefore(instant: string, days: number): string {
  const { time } = wallTimeOf(instant, centralTime)
  return instantOf({ date: addDays(dayOf(instant, centralTime), -days), time, zone: centralTime })
}

/** A deadline's condition and instants, for its phase. */
export function deadlineTimes(deadline: Deadline): DeadlineTimes {
  const due = dueAtOf(deadline)
  return {
    timeline: 'deadlines',
    startsAt: due,
    endsAt: due,
    listedUntil: due,
    closed: deadline.closed,
    extended: deadline.extendedTo !== undefined,
    ...(deadline.opensOn ? { opensAt: dayStart(deadline.opensOn, centralTime) } : {}),
    weekBefore: daysBefore(due, 7),
    dayBefore: daysBefore(due, 1),
  }
}
