import { loadOnce } from '../scripts/load-once.ts'

/**
 * Whether this machine's clock differs from the event's that a line is about. Their distances from UTC are compared: asking `Intl` for
 * the zone's name holds a slow phone up for a quarter of a second.
 */
export const isOnOtherClock = ({ dataset: { ownTime = '', behindUtc } }: HTMLElement): boolean =>
  `${new Date(ownTime).getTimezoneOffset()}` !== behindUtc

/** Loads what tells the time on the reader's own clock, where that is another than the event's. */
export function ownTimeElsewhere(): void {
  const line = document.querySelector<HTMLElement>('[data-own-time]')
  if (line && isOnOtherClock(line)) void loadOnce(line.dataset.script ?? '')()
}
