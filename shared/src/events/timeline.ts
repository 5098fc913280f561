import { firstThatHolds, isReached, type DayPhase, type PhaseFacts, type PhaseTable } from './phase.ts'
import type { EventTimes } from './times.ts'

/** Something that is true of an event beside its phase, and shows or hides a part of its page. */
export type EventOption = 'can-register' | 'not-yet' | 'closed' | 'recording-due' | 'recording-overdue'

/**
 * How one kind of event goes through time: its phases, and what else is true of it at an instant. It knows instants and nothing of
 * documents, calendars or zones, so that a browser can carry it.
 */
export interface EventTimeline<Phase extends string, Times extends EventTimes> {
  /** Every phase that it can be in. A name that another timeline has too means the same there. */
  phases: Readonly<Record<Phase, PhaseFacts>>
  /** Which phase holds at an instant. */
  table: PhaseTable<Phase, Times>
  /** What else is true in a phase. */
  optionsAt?(times: Times, phase: Phase, now: number): EventOption[]
  /** The phase of each of its days, in the order of the document's days. */
  dayPhasesAt?(times: Times, now: Date): DayPhase[]
}

/** What is true of an event at an instant: everything that a page says of it because of the time. */
export interface TimelineStatus<Phase extends string = string> {
  phase: Phase
  /** The list that it belongs to. An event that is under way is still upcoming: people may want to go. */
  list: 'upcoming' | 'past'
  /** Whether a reader can register now. */
  canRegister: boolean
  options: readonly EventOption[]
  /** One for each of its days, in their order; empty for events whose days are not told apart. */
  days: readonly DayPhase[]
}

/** What is true of an event at an instant, by its timeline. */
export function statusOn<Phase extends string, Times extends EventTimes>(
  { phases, table, optionsAt, dayPhasesAt }: EventTimeline<Phase, Times>,
  times: Times,
  now: Date,
): TimelineStatus<Phase> {
  const phase = firstThatHolds(table, times, now)
  const { isPast = false, calledOff } = phases[phase]
  const options = optionsAt?.(times, phase, now.getTime()) ?? []
  const isListedAsPast = calledOff ? isReached(times.listedUntil, now.getTime()) : isPast
  return {
    phase,
    list: isListedAsPast ? 'past' : 'upcoming',
    canRegister: options.includes('can-register'),
    options,
    days: dayPhasesAt?.(times, now) ?? [],
  }
}

/** Instants in an event's times are all written in UTC. This file is read by browsers, and so can't ask the field's schema. */
const isUtcInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)

/** Every instant in an event's times, as milliseconds since 1970, in no order. */
function instantsIn(value: unknown): number[] {
  if (isUtcInstant(value)) return [Date.parse(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(instantsIn) : []
}

/**
 * The instants at which what is true of an event changes by itself.
 * @returns ISO, UTC, earliest first, each once; instants at which nothing changes are left out
 */
export function boundariesOn<Phase extends string, Times extends EventTimes>(
  timeline: EventTimeline<Phase, Times>,
  times: Times,
): string[] {
  const stateAt = (at: number) => JSON.stringify(statusOn(timeline, times, new Date(at)))
  return [...new Set(instantsIn(times))]
    .toSorted((a, b) => a - b)
    .filter((at) => stateAt(at) !== stateAt(at - 1))
    .map((at) => new Date(at).toISOString())
}
