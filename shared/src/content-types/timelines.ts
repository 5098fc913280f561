import type { PhaseFacts } from '../events/phase.ts'
import { boundariesOn, statusOn, type EventTimeline, type TimelineStatus } from '../events/timeline.ts'
import type { EventTimes } from '../events/times.ts'
import { conferenceTimeline } from './conferences/timeline.ts'
import { deadlineTimeline } from './deadlines/timeline.ts'
import type { ContentTypeName, TimesOf } from './registry.ts'
import { webinarTimeline } from './webinars/timeline.ts'

/** The content types that take place at a time. */
export type EventTypeName = {
  [Name in ContentTypeName]: [TimesOf<Name>] extends [never] ? never : Name
}[ContentTypeName]

/**
 * The timeline of every content type that takes place at a time. A new kind of event is one line here; the compiler names the line that is
 * missing. Browsers load this file, so a timeline imports neither schemas nor calendars.
 */
export const timelines = {
  webinars: webinarTimeline,
  conferences: conferenceTimeline,
  deadlines: deadlineTimeline,
} as const satisfies { [Name in EventTypeName]: EventTimeline<string, TimesOf<Name>> }

type PhaseOf<Timeline> = Timeline extends { phases: Readonly<Record<infer Phase extends string, PhaseFacts>> }
  ? Phase
  : never

/** Every phase that an event can be in. */
export type EventPhase = PhaseOf<(typeof timelines)[keyof typeof timelines]>
/** What is true of an event at an instant. */
export type EventStatus = TimelineStatus<EventPhase>

/** What is known of each phase, whichever content types have it. */
export const phaseFacts = Object.assign({}, ...Object.values(timelines).map(({ phases }) => phases)) as Readonly<
  Record<EventPhase, PhaseFacts>
>

/** A timeline by the name in an event's times, with its own types forgotten. */
function timelineOf({ timeline }: EventTimes): EventTimeline<EventPhase, EventTimes> {
  const found = timelines[timeline as keyof typeof timelines] as unknown
  if (!found) throw new Error(`There is no timeline called ${timeline}: add its line in timelines.ts.`)
  return found as EventTimeline<EventPhase, EventTimes>
}

/**
 * What is true of an event at an instant, its phase and what follows from it.
 * @param times what `timesOf` of its content type gave
 */
export const eventStatusOf = (times: EventTimes, now: Date): EventStatus => statusOn(timelineOf(times), times, now)

const knownBoundaries = new WeakMap<EventTimes, string[]>()

/**
 * The instants at which what the site says of an event changes by itself.
 * @returns ISO, UTC, earliest first, each once; instants at which nothing changes are left out
 */
export function boundariesIn(times: EventTimes): string[] {
  const known = knownBoundaries.get(times) ?? boundariesOn(timelineOf(times), times)
  knownBoundaries.set(times, known)
  return known
}
