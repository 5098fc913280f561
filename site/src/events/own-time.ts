import { formatClock } from '@osi/shared'
import { withWholeTimes } from '../components/time-in-words/whole-times.ts'
import { asItIsRead } from '../scripts/as-it-is-read.ts'

/**
 * What an instant is on another clock than the event's: `11:00 p.m.`, `12:59 a.m., the next day`.
 * @param instant ISO
 * @param own minutes of the reader's clock behind UTC, as `Date` counts them
 * @param ofEvent minutes of the event's
 * @returns undefined where the clocks show the same
 */
export function timeElsewhere(instant: string, own: number, ofEvent: number): string | undefined {
  if (own === ofEvent) return undefined
  const [here, there] = [own, ofEvent].map((minutes) =>
    new Date(Date.parse(instant) - minutes * 60_000).toISOString().split('T'),
  )
  const [day = '', clock = ''] = here ?? []
  const [dayThere = ''] = there ?? []
  const which = day > dayThere ? ', the next day' : day < dayThere ? ', the day before' : ''
  return formatClock(clock.slice(0, 5)) + which
}

/**
 * Tells a reader whose clock differs from the event's what time it is there: below the event's own time, never in its place. The line is
 * written before the browser draws what stands below it, so that nothing moves. Neither the zone's name nor a date is asked of `Intl`,
 * which holds a slow phone up for a quarter of a second.
 */
export function tellOwnTime(): void {
  asItIsRead(() => {
    const line = document.querySelector<HTMLElement>('[data-own-time][hidden]')
    if (!line) return
    const { ownTime = '', behindUtc } = line.dataset
    const time = timeElsewhere(ownTime, new Date(ownTime).getTimezoneOffset(), Number(behindUtc))
    if (!time) return
    line.textContent = `On your clock: ${withWholeTimes(time)}`
    line.hidden = false
  })
}
