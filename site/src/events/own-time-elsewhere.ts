import { loadOnce } from '../scripts/load-once.ts'

/** Loads what tells the time on the reader's own clock, where that may be another than the event's. */
export function ownTimeElsewhere(): void {
  const line = document.querySelector<HTMLElement>('[data-own-time]')
  const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  if (line && ownZone !== line.dataset.zone) void loadOnce(line.dataset.script ?? '')()
}
