/** Tells a reader whose clock differs from the event's what time it is there: below the event's own time, never in its place. */
import { isSameClock, formatDateTime } from '@osi/shared'

const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

for (const line of document.querySelectorAll<HTMLElement>('[data-own-time]')) {
  const { ownTime: instant = '', zone = '' } = line.dataset
  if (ownZone && !isSameClock(instant, zone, ownZone)) {
    line.textContent = `On your clock: ${formatDateTime(instant, ownZone).replaceAll('_', ' ')}`
    line.hidden = false
  }
}
