import { conferenceDayPhasesOf, conferencePhaseOf } from '../conferences/phase.ts'
import type { ConferenceMoments } from '../conferences/moments.ts'
import { isRecordingOverdue, webinarPhaseOf } from '../webinars/phase.ts'
import type { WebinarMoments } from '../webinars/moments.ts'
import { hasCome, type DayPhase, type EventPhase } from './phase.ts'

export type AnyMoments = WebinarMoments | ConferenceMoments

/** What is true of an event at an instant: everything that a page says of it because of the time. */
export interface Standing {
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
 * @param moments what `momentsOf` of its content type gave
 */
export const phaseOf = (moments: AnyMoments, now: Date): EventPhase =>
  moments.kind === 'webinars' ? webinarPhaseOf(moments, now) : conferencePhaseOf(moments, now)

/** What is true of an event at an instant, its phase and what follows from it. */
export function standingOf(moments: AnyMoments, now: Date): Standing {
  const phase = phaseOf(moments, now)
  const behind = calledOff.includes(phase) ? hasCome(moments.calledOffUntil, now.getTime()) : over.includes(phase)
  return {
    phase,
    place: behind ? 'behind' : 'ahead',
    canRegister:
      moments.registrable &&
      moments.condition === 'scheduled' &&
      (openPhases.includes(phase) || (phase === 'under-way' && moments.lateEntry)),
    recordingOverdue: moments.kind === 'webinars' && isRecordingOverdue(moments, now),
    days: moments.kind === 'conferences' ? conferenceDayPhasesOf(moments, now) : [],
  }
}

/** The instants in an event's facts, earliest first. */
const instantsIn = (moments: AnyMoments): number[] =>
  [
    moments.startsSoonAt,
    moments.startsAt,
    moments.endsAt,
    moments.calledOffUntil,
    ...(moments.kind === 'webinars' ? [moments.recordingDueAt, moments.recordingForgottenAt] : []),
    ...(moments.kind === 'conferences'
      ? moments.days.flatMap(({ dayStartsAt, startsAt, endsAt }) => [dayStartsAt, startsAt, endsAt])
      : []),
  ]
    .map((instant) => Date.parse(instant))
    .toSorted((a, b) => a - b)

const knownBoundaries = new WeakMap<AnyMoments, string[]>()

/**
 * The instants at which what the site says of an event changes by itself.
 * @returns ISO, UTC, earliest first, each once; instants at which nothing changes are left out
 */
export function boundariesIn(moments: AnyMoments): string[] {
  const known = knownBoundaries.get(moments) ?? findBoundaries(moments)
  knownBoundaries.set(moments, known)
  return known
}

function findBoundaries(moments: AnyMoments): string[] {
  const said = (at: number) => Object.values(standingOf(moments, new Date(at))).join()
  return [...new Set(instantsIn(moments))]
    .filter((at) => said(at) !== said(at - 1))
    .map((at) => new Date(at).toISOString())
}
