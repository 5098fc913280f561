import { boundariesIn, type EventTimes } from '@osi/shared'

/**
 * The attributes of a part of a page that shows an event.
 * @returns its times, by which a browser puts the part right, and the instant at which something that the part says changes by itself:
 * ISO, UTC, missing when nothing will
 */
export const eventScope = (times: EventTimes, now: Date) => ({
  'data-event': JSON.stringify(times),
  'data-until': boundariesIn(times).find((at) => new Date(at) > now),
})
