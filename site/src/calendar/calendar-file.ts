import { addDays, readWallTime, wallTimeOf } from '@osi/shared'
import { ICalCalendar, ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import type { CalendarEntry, CalendarTime } from './calendar-entry.ts'
import { zoneRules } from './zone-rules.ts'

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
  // RFC 5545 has no word for postponed; a tentative entry stays to be seen, a cancelled one is hidden by some calendars.
  postponed: ICalEventStatus.TENTATIVE,
} as const

const secondsBefore2000 = Date.UTC(2000, 0, 1) / 1000

/**
 * A number that rises whenever a document is published again: the seconds from 2000 until it was saved.
 * It fits the 31 bits that calendars keep for it until 2068.
 */
const sequenceOf = (changedAt: string): number =>
  Math.max(0, Math.floor(Date.parse(changedAt) / 1000) - secondsBefore2000)

/**
 * A time in the form that the calendar library takes. `Date` would not do: the library reads it in the machine's zone.
 * @param isEnd the end of whole days is the day after the last one (RFC 5545, 3.6.1)
 */
const timeFor = (time: CalendarTime, isEnd = false) =>
  'date' in time
    ? Temporal.PlainDate.from(isEnd ? addDays(time.date, 1) : time.date)
    : Temporal.Instant.from(time.instant)

/** Whether the clocks of a zone show a time twice in the night, so that nobody can tell which is meant. */
const comesTwice = (time: CalendarTime | undefined): boolean =>
  time !== undefined && 'zone' in time && readWallTime(wallTimeOf(time.instant, time.zone)).kind === 'twice'

/** The zone in which an entry's times are written; none, which is UTC, in the hour that comes twice (RFC 5545 reads the first). */
const zoneOf = ({ start, end }: CalendarEntry): string | null =>
  'zone' in start && !comesTwice(start) && !comesTwice(end) ? start.zone : null

function eventOf(entry: CalendarEntry): ICalEventData {
  const isWholeDay = 'date' in entry.start
  const stamp = Temporal.Instant.from(entry.changedAt)
  return {
    id: entry.uid,
    sequence: sequenceOf(entry.changedAt),
    stamp,
    lastModified: stamp,
    created: entry.createdAt ? Temporal.Instant.from(entry.createdAt) : null,
    start: timeFor(entry.start),
    end: entry.end ? timeFor(entry.end, true) : isWholeDay ? timeFor(entry.start, true) : null,
    allDay: isWholeDay,
    timezone: zoneOf(entry),
    summary: entry.title,
    description: entry.description,
    location: entry.location ?? null,
    url: entry.url,
    status: statuses[entry.status],
    transparency: entry.status === 'confirmed' ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
  }
}

/** The library writes a calendar's name as it is. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, '\\n')

const ofCalendar = {
  prodId: '//Office of School Improvement//Website//EN',
  // Without a zone of its own, so that stamps are written in UTC, as they must be; each event names its zone.
  timezone: { name: null, generator: zoneRules },
} as const

const end = 'END:VCALENDAR'
const known = new Map<string, string>()

/**
 * The zones and events of a calendar file, as they are written. The calendars of 138 districts have the same few lists of events, and
 * writing one takes six milliseconds: it is written once.
 */
function componentsOf(entries: readonly CalendarEntry[]): string {
  const key = JSON.stringify(entries)
  const before = known.get(key)
  if (before !== undefined) return before
  const file = new ICalCalendar(ofCalendar)
  file.events(entries.map(eventOf))
  const text = file.toString()
  const components = text.slice(text.indexOf('BEGIN:', 1), text.lastIndexOf(end))
  if (known.size > 100) known.clear()
  known.set(key, components)
  return components
}

/**
 * A calendar file (RFC 5545).
 * @param calendar its name in a subscriber's list, and where it can be fetched again, for one to subscribe to
 * @param entries in the order in which they are written
 */
export function calendarFile(calendar: { name?: string; source?: string }, entries: readonly CalendarEntry[]): string {
  const head = new ICalCalendar({
    ...ofCalendar,
    ...(calendar.name ? { name: escaped(calendar.name) } : {}),
    ...(calendar.source ? { source: calendar.source } : {}),
  })
    .toString()
    // The library would write it below the zones; properties of a calendar come before its components (RFC 5545, 3.6).
    .replace('VERSION:2.0\r\n', `VERSION:2.0\r\n${calendar.source ? lookAgainHourly : ''}`)
  return `${head.slice(0, head.lastIndexOf(end))}${entries.length > 0 ? componentsOf(entries) : ''}${end}\r\n`
}

/** How often a subscriber's calendar should look again (RFC 7986, 5.7), and the same for Outlook. */
const lookAgainHourly = 'REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n'
