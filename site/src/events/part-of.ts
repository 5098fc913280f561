import { boundariesIn, eventStatusOf, type EventStatus, type EventTimes } from '@osi/shared'
import { circumstancesOf, type Circumstance } from './circumstances.ts'

/** What is true of an event now, and everything that will be by itself. */
const statusesFrom = (times: EventTimes, now: Date): EventStatus[] => [
  eventStatusOf(times, now),
  ...boundariesIn(times)
    .map((at) => new Date(at))
    .filter((at) => at > now)
    .map((at) => eventStatusOf(times, at)),
]

/**
 * Says of a part of an event's page whether to write it at all, and whether it shows.
 * @returns the attributes of the part; undefined when it will never hold, and so is not on the page
 */
export function partOf(times: EventTimes, now: Date) {
  const reachable = new Set(statusesFrom(times, now).flatMap(circumstancesOf))
  const held = new Set(circumstancesOf(eventStatusOf(times, now)))
  return (...circumstances: Circumstance[]): { 'data-shown-when': string; hidden: boolean } | undefined =>
    circumstances.some((each) => reachable.has(each))
      ? { 'data-shown-when': circumstances.join(' '), hidden: !circumstances.some((each) => held.has(each)) }
      : undefined
}
