import type { TimeZone } from '../fields/instant.ts'
import { addDays } from './calendar-day.ts'
import { formatClock, formatClockRange } from './clock.ts'

/**
 * Dates and times as people here write them: Friday, October 26, 2018, 9:00 a.m. Central.
 * Only `Intl` is used, so that these words can be made in a reader's browser too; none of them depends on the zone or
 * the language of the machine.
 */

const zoneLabels: Record<TimeZone, string> = {
  'America/Chicago': 'Central',
  'America/New_York': 'Eastern',
  'America/Denver': 'Mountain',
  'America/Los_Angeles': 'Pacific',
}

/** What people call a zone; its IANA name where they have no word for it here. */
export const zoneLabel = (zone: string): string => zoneLabels[zone as TimeZone] ?? zone

/** A calendar day as an instant that is on that day in UTC, for `Intl` to name its parts. */
const noonOf = (date: string): Date => new Date(`${date}T12:00:00Z`)

const longDate = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' })
const dateWithoutWeekday = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })

/** `Friday, October 26, 2018` */
export const formatDate = (date: string): string => longDate.format(noonOf(date))

/** `October 26, 2018` */
export const formatShortDate = (date: string): string => dateWithoutWeekday.format(noonOf(date))

const zoned = new Map<string, Intl.DateTimeFormat>()

/** The day and the clock of an instant in a zone. */
function partsIn(zone: string, instant: string): { date: string; time: string } {
  const format =
    zoned.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
  zoned.set(zone, format)
  const of = Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  return { date: `${of['year']}-${of['month']}-${of['day']}`, time: `${of['hour']}:${of['minute']}` }
}

/** The time of day of an instant, its zone named: `9:00 a.m. Central`. */
export const formatTime = (instant: string, zone: string): string =>
  `${formatClock(partsIn(zone, instant).time)} ${zoneLabel(zone)}`

/** The day of an instant in a zone: `Friday, October 26, 2018`. */
export const formatDay = (instant: string, zone: string): string => formatDate(partsIn(zone, instant).date)

/** A date and time: `Friday, October 26, 2018, 9:00 a.m. Central`. */
export const formatDateTime = (instant: string, zone: string): string =>
  `${formatDay(instant, zone)}, ${formatTime(instant, zone)}`

/**
 * An instant in the past, as short as it stays clear: `10:32 a.m. Central` on the same day, otherwise
 * `October 26, 2018, 9:00 a.m. Central`.
 * @param now decides which day is today, in the same zone
 */
export function formatSince(instant: string, zone: string, now: Date): string {
  const { date } = partsIn(zone, instant)
  const time = formatTime(instant, zone)
  return date === partsIn(zone, now.toISOString()).date ? time : `${formatShortDate(date)}, ${time}`
}

/**
 * From one instant to another, as short as it stays clear: the day and the zone once where they are the same.
 * @param endsAt may be missing; nothing is said of an end then
 */
export function formatRange(startsAt: string, endsAt: string | undefined, zone: string): string {
  if (!endsAt) return formatDateTime(startsAt, zone)
  const [start, end] = [partsIn(zone, startsAt), partsIn(zone, endsAt)]
  // In the night when the clocks go back, an event can end by the clock before it began: then each instant is written out.
  if (start.date === end.date && start.time < end.time) {
    return `${formatDate(start.date)}, ${formatClockRange(start.time, end.time)} ${zoneLabel(zone)}`
  }
  return `${formatDateTime(startsAt, zone)}, to ${formatDateTime(endsAt, zone)}`
}

/** The calendar days of an event as runs of days that follow each other, each with its first and its last day. */
function runsOf(days: readonly string[]): { first: string; last: string }[] {
  const runs: { first: string; last: string }[] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && addDays(run.last, 1) >= day) run.last = day
    else runs.push({ first: day, last: day })
  }
  return runs
}

/** “a”, “a and b”, “a, b and c” */
const inWords = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** Runs of days of one year, a month named where it changes: `November 8–9`, `April 7 and 20`, `November 30–December 1`. */
function formatRuns(runs: readonly { first: string; last: string }[], monthOf: (date: string) => string): string {
  let month = ''
  const day = (date: string) => {
    const named = monthOf(date) === month ? '' : `${monthOf(date)} `
    month = monthOf(date)
    return `${named}${Number(date.slice(8))}`
  }
  return inWords(runs.map(({ first, last }) => (first === last ? day(first) : `${day(first)}–${day(last)}`)))
}

const longMonth = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' })
const briefMonth = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' })
const briefWeekday = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' })
const monthAndYear = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/**
 * Calendar days, as short as it stays clear: `November 8–9, 2018`, `November 30–December 1, 2018`, `April 7 and 20, 2027`,
 * `December 31, 2018–January 2, 2019`.
 * @param days `YYYY-MM-DD`, earliest first, each once
 */
export function formatDates(days: readonly string[]): string {
  const runs = runsOf(days)
  const years = new Set(days.map((day) => day.slice(0, 4)))
  if (years.size < 2) return `${formatRuns(runs, (date) => longMonth.format(noonOf(date)))}, ${[...years].join()}`
  return inWords(
    runs.map(({ first, last }) =>
      first === last || first.slice(0, 4) === last.slice(0, 4)
        ? formatDates(first === last ? [first] : [first, last])
        : `${formatShortDate(first)}–${formatShortDate(last)}`,
    ),
  )
}

/** `December 2026`: the heading above the days of a month. */
export const formatMonth = (date: string): string => monthAndYear.format(noonOf(date))

/** Whether a date in a list names its year: where no heading above it does. */
export interface BriefOptions {
  withYear?: boolean
}

/**
 * Calendar days as people say them in a list: `Tue, Dec 1`, `Wed–Fri, Nov 7–9`, `Apr 7 and 20`.
 * @param days `YYYY-MM-DD`, earliest first, each once
 */
export function formatBriefDates(days: readonly string[], { withYear = false }: BriefOptions = {}): string {
  const runs = runsOf(days)
  const weekdays = runs.length === 1 ? [...new Set([days[0] ?? '', days.at(-1) ?? ''])] : []
  return [
    weekdays.map((day) => briefWeekday.format(noonOf(day))).join('–'),
    formatRuns(runs, (date) => briefMonth.format(noonOf(date))),
    withYear ? (days.at(-1) ?? '').slice(0, 4) : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** The day of an instant in a zone, short and without its weekday: `Dec 1`; with its year `Dec 1, 2026`. */
export function formatBriefDay(instant: string, zone: string, { withYear = false }: BriefOptions = {}): string {
  const { date } = partsIn(zone, instant)
  const day = `${briefMonth.format(noonOf(date))} ${Number(date.slice(8))}`
  return withYear ? `${day}, ${date.slice(0, 4)}` : day
}

/** The start of an event as people say it in a list: `Tue, Dec 1 · 9:30 a.m. Central`. */
export const formatBriefDateTime = (instant: string, zone: string, options: BriefOptions = {}): string =>
  `${formatBriefDates([partsIn(zone, instant).date], options)} · ${formatTime(instant, zone)}`
