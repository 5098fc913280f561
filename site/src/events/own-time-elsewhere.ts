import { loadOnce } from '../scripts/load-once.ts'

/**
 * Whether this machine's clock shows what an event's does. The offsets are compared: asking `Intl` for the zone's name holds a slow
 * phone up for a quarter of a second.
 * @param time ISO, with the offset of the event's zone
 */
export function isOnThisClock(time: string): boolean {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(time) ?? []
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  return offset === -new Date(time).getTimezoneOffset()
}

/** Loads what tells the time on the reader's own clock, where that is another than the event's. */
export function ownTimeElsewhere(): void {
  const line = document.querySelector<HTMLElement>('[data-own-time]')
  if (line && !isOnThisClock(line.dataset.ownTime ?? '')) void loadOnce(line.dataset.script ?? '')()
}
