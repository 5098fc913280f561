/** Times of day in words, made without `Intl`, which takes a quarter of a second to start on a slow phone. */

const half = (time: string): string => (time < '12' ? 'a.m.' : 'p.m.')
const face = (time: string): string => `${Number(time.slice(0, 2)) % 12 || 12}${time.slice(2)}`

/**
 * A time of day: `9:00 a.m.`, `noon`, `midnight`.
 * @param time `HH:MM` on a 24-hour clock
 */
export function formatClock(time: string): string {
  if (time === '12:00') return 'noon'
  if (time === '00:00') return 'midnight'
  return `${face(time)} ${half(time)}`
}

/** Two times of one day: `9:00–10:30 a.m.`, `11:00 a.m.–noon`. */
export function formatClockRange(start: string, end: string): string {
  const named = [start, end].some((time) => time === '12:00' || time === '00:00')
  return !named && half(start) === half(end)
    ? `${face(start)}–${formatClock(end)}`
    : `${formatClock(start)}–${formatClock(end)}`
}
