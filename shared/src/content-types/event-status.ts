import { conferenceDayPhasesOf, conferencePhaseOf } from './conferences/phase.ts'
import type { ConferenceTimes } from './conferences/times.ts'
import { isRecordingOverdue, webinarPhaseOf } from './webinars/phase.ts'
import type { EventTimes } from '../events/times.ts'
import type { WebinarTimes } from './webinars/times.ts'
import { isReached, type DayPhase, type EventPhase } from '../events/phase.ts'

export type AnyTimes = EventTimes
/** The times whose kinds are known. */
type KnownTimes = WebinarTimes | ConferenceTimes

/** What is true of an event at an instant: everything that a page says of it because of the time. */
export interface EventStatus {
  phase: EventPhase
  /** The list that it belongs to. An event that is under way is still ahead: people may want to go. */
  place: 'ahead' | 'behind'
  /** Whether a reader can register now. */
  canRegister: boolean
  /** Whether its recording should have been there by now. */
  recordingOverdue: boolean
  /** One for each of its days, in their order. */
  days: readonly DayPhase[]
}

const openPhases: readonly EventPhase[] = ['registration-open', 'starting-soon']
const calledOff: readonly EventPhase[] = ['postponed', 'cancelled']
const over: readonly EventPhase[] = ['recording-awaited', 'recorded', 'past']

/**
 * The phase of any event.
 * @param times what `timesOf` of its content type gave
 */
export const phaseOf = (times: AnyTimes, now: Date): EventPhase => knownPhaseOf(times as KnownTimes, now)

const knownPhaseOf = (times: KnownTimes, now: Date): EventPhase =>
  times.kind === 'webinars' ? webinarPhaseOf(times, now) : conferencePhaseOf(times, now)

/** What is true of an event at an instant, its phase and what follows from it. */
export function eventStatusOf(anyTimes: AnyTimes, now: Date): EventStatus {
  const times = anyTimes as KnownTimes
  const phase = phaseOf(times, now)
  const behind = calledOff.includes(phase) ? isReached(times.listedUntil, now.getTime()) : over.includes(phase)
  return {
    phase,
    place: behind ? 'behind' : 'ahead',
    canRegister:
      times.registrable &&
      times.condition === 'scheduled' &&
      (openPhases.includes(phase) || (phase === 'under-way' && times.lateEntry)),
    recordingOverdue: times.kind === 'webinars' && isRecordingOverdue(times, now),
    days: times.kind === 'conferences' ? conferenceDayPhasesOf(times, now) : [],
  }
}

/** The instants in an event's facts, earliest first. */
const instantsIn = (times: KnownTimes): number[] =>
  [
    times.startsSoonAt,
    times.startsAt,
    times.endsAt,
    times.listedUntil,
    ...(times.kind === 'webinars' ? [times.recordingDueAt, times.recordingForgottenAt] : []),
    ...(times.kind === 'conferences'
      ? times.days.flatMap(({ dayStartsAt, startsAt, endsAt }) => [dayStartsAt, startsAt, endsAt])
      : []),
  ]
    .map((instant) => Date.parse(instant))
    .toSorted((a, b) => a - b)

const knownBoundaries = new WeakMap<AnyTimes, string[]>()

/**
 * The instants at which what the site says of an event changes by itself.
 * @returns ISO, UTC, earliest first, each once; instants at which nothing changes are left out
 */
export function boundariesIn(times: AnyTimes): string[] {
  const known = knownBoundaries.get(times) ?? findBoundaries(times)
  knownBoundaries.set(times, known)
  return known
}

function findBoundaries(times: AnyTimes): string[] {
  const said = (at: number) => Object.values(eventStatusOf(times, new Date(at))).join()
  return [...new Set(instantsIn(times as KnownTimes))]
    .filter((at) => said(at) !== said(at - 1))
    .map((at) => new Date(at).toISOString())
}
