import { clockTime } from '../fields/instant.ts'
import type { Problem } from '../problems.ts'
import { formatClock } from '../time/clock.ts'

/** What happens at a time: people meet, something is due, or something appears or goes by itself. */
export type HourUse = 'meeting' | 'due' | 'switch'

/** When people meet: from the first of these until the second. */
const [firstHour, lastHour] = ['07:00', '22:00']

/** The same time in the other half of the day. */
const otherHalf = (time: string): string =>
  `${String((Number(time.slice(0, 2)) + 12) % 24).padStart(2, '0')}${time.slice(2)}`

const isUsual = (time: string): boolean => time >= firstHour && time < lastHour

/**
 * What to look at again in a time of day, because hardly anyone means it. It stops nobody.
 * @param time `HH:MM` on the clock of whom it concerns
 * @returns a sentence; undefined when the time is a usual one
 */
export function warningAboutHour(time: string, use: HourUse): string | undefined {
  const clock = formatClock(time)
  if (time === '00:00') {
    if (use === 'switch') return undefined
    const end = use === 'due' ? ' If the end of the day is meant, write 11:59 p.m.' : ' If noon is meant, write noon.'
    return `Midnight is when the day begins.${end}`
  }
  if (use === 'meeting' ? isUsual(time) : time >= '06:00') return undefined
  const other = isUsual(otherHalf(time)) ? ` If ${formatClock(otherHalf(time))} is meant, write it so.` : ''
  // What a clock shows ends in the point of “a.m.”.
  return use === 'meeting' ? `Hardly anyone meets at ${clock}${other}` : `${clock} is in the night.${other}`
}

/** The warnings about the times of a document, each at its field; what is no time of day is passed over. */
export const warningsAboutHours = (
  use: HourUse,
  times: { path: string; time: string | null | undefined }[],
): Problem[] =>
  times.flatMap(({ path, time }) => {
    const message = time && clockTime.safeParse(time).success ? warningAboutHour(time, use) : undefined
    return message ? [{ path, message }] : []
  })
