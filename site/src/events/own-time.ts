/** Tells a reader whose clock differs from the event's what time it is there: below the event's own time, never in its place. */
import { formatDateTime } from '@osi/shared'
import { isOnOtherClock } from './own-time-elsewhere.ts'

const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

for (const line of document.querySelectorAll<HTMLElement>('[data-own-time]')) {
  const { ownTime = '' } = line.dataset
  if (ownZone && isOnOtherClock(line)) {
    line.textContent = `On your clock: ${formatDateTime(ownTime, ownZone).replaceAll('_', ' ')}`
    line.hidden = false
  }
}
