import { dayOf, addDays } from '../time/calendar-day.ts'
import { formatDateTime } from '../time/format.ts'
import { hourMs, minuteMs } from '../time/milliseconds.ts'
import { instantOf } from '../time/wall-time.ts'

/** An end for a notice that one click sets. */
export interface NoticeShortcut {
  label: string
  /** ISO, UTC, on a whole minute */
  instant: string
  /** The same in words, in the zone. */
  words: string
}

/**
 * The ends that notices usually have: for two hours, until tomorrow morning, for a week.
 * @param from when the notice appears; one that appears at once counts from now
 * @param zone whose mornings are meant
 */
export function noticeShortcuts(from: string | undefined, now: Date, zone: string): NoticeShortcut[] {
  const begins = Math.max(from ? Date.parse(from) : 0, now.getTime())
  const minute = Math.ceil(begins / minuteMs) * minuteMs
  const day = dayOf(new Date(begins).toISOString(), zone)
  const morning = (days: number) => instantOf({ date: addDays(day, days), time: '08:00', zone })
  return [
    { label: 'For two hours', instant: new Date(minute + 2 * hourMs).toISOString() },
    { label: 'Until tomorrow morning', instant: morning(1) },
    { label: 'For a week', instant: morning(7) },
  ].map((shortcut) => ({ ...shortcut, words: formatDateTime(shortcut.instant, zone) }))
}
