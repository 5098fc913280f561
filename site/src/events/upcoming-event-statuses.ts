import { boundariesIn, eventStatusOf, type EventStatus, type EventTimes } from '@osi/shared'
import { tokensOf, type Token } from './tokens.ts'

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
  const all = statusesFrom(times, now)
  const reachable = new Set(all.flatMap(tokensOf))
  const held = new Set(tokensOf(eventStatusOf(times, now)))
  return (...tokens: Token[]): { 'data-shown-when': string; hidden: boolean } | undefined =>
    tokens.some((token) => reachable.has(token))
      ? { 'data-shown-when': tokens.join(' '), hidden: !tokens.some((token) => held.has(token)) }
      : undefined
}
