/**
 * The time of day that someone typed, on a 24-hour clock.
 * Without a.m. or p.m. an hour is taken as written: “9” is nine in the morning, “14:30” half past two in the afternoon.
 * @param typed e.g. `9`, `9 am`, `9:00 a.m.`, `noon`, `14:30`, `2.30pm`
 * @returns `HH:MM`; undefined when it is no time of day
 */
export function parseClockTime(typed: string): string | undefined {
  const words = typed.trim().toLowerCase().replace(/\s+/g, ' ')
  if (words === 'noon' || words === '12 noon') return '12:00'
  if (words === 'midnight') return '00:00'
  const parts = /^(\d{1,2})(?:[:.](\d{2}))? ?(?:([ap])\.? ?m\.?)?$/.exec(words)
  if (!parts) return undefined
  const [, hourTyped, minutes = '00', half] = parts
  const hour = Number(hourTyped)
  if (half && (hour < 1 || hour > 12)) return undefined
  const onDay = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour
  if (onDay > 23 || Number(minutes) > 59) return undefined
  return `${String(onDay).padStart(2, '0')}:${minutes}`
}
