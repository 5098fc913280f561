import {
  contentTypeOf,
  eventStatusOf,
  phaseFacts,
  attendanceLabels,
  defaultRecordingPolicy,
  whereInWords,
  type Attendance,
  type EventTimes,
  type ContentTypeName,
  type DocumentOf,
  type Publication,
  type TimesOf,
  type EventStatus,
  textIn,
} from '@osi/shared'
import type { FacetValue, Filter } from '../content-types/facet.ts'
import { siteContentTypeOf } from '../content-types/registry.ts'

/** A document that takes place at a time, with everything that lists and cards say of it. */
export interface DatedEvent<Times extends EventTimes = EventTimes> {
  type: ContentTypeName
  id: string
  title: string
  /** From the site's root. */
  address: string
  summary?: string
  /** Its first and its last calendar day, `YYYY-MM-DD`. */
  first: string
  last: string
  /** All of them, earliest first. */
  days: readonly string[]
  /** When it is, in words. */
  readonly when: string
  /** When it begins, for machines: an ISO instant, or `YYYY-MM-DD` where the hour is not known. */
  start: string
  /** The same as people say it in a list: `Tue, Dec 1 · 9:30 a.m. Central`, and with the year where no heading names it. */
  readonly briefWhen: string
  readonly briefWhenWithYear: string
  where?: string
  /** How people attend it; missing for what nobody attends. */
  attendance?: Attendance
  times: Times
  status: EventStatus
  /** What lists can be filtered by, for each facet of its type. */
  facets: { [facet: string]: readonly FacetValue[] }
}

/**
 * A document as an event.
 * @throws Error when its content type doesn't take place at a time
 */
export function datedEvent<Name extends ContentTypeName>(
  type: Name,
  document: DocumentOf<Name>,
  publication: Publication,
  now: Date,
): DatedEvent<TimesOf<Name>> {
  const { event, titleOf } = contentTypeOf(type)
  if (!event) throw new Error(`${type} don’t take place at a time.`)
  const days = event.daysOf(document)
  const attendance = event.attendanceOf(document)
  const [first = '', last = first] = [days[0], days.at(-1)]
  const policy = publication.globals['site-settings'] ?? defaultRecordingPolicy
  const times = event.timesOf(document, policy) as TimesOf<Name>
  return {
    type,
    id: document.id,
    title: titleOf(document),
    address: publication.addressOf(type, document),
    summary: textIn(document, 'summary'),
    first,
    last,
    days,
    start: event.startOf(document),
    // Most pages need one of them for a few events; each takes a while to make.
    get when() {
      return event.whenOf(document)
    },
    get briefWhen() {
      return event.briefWhenOf(document)
    },
    get briefWhenWithYear() {
      return event.briefWhenOf(document, { withYear: true })
    },
    where: attendance && whereInWords(attendance),
    attendance,
    times,
    status: eventStatusOf(times, now),
    facets: Object.fromEntries(
      (siteContentTypeOf(type).facets ?? []).map(({ key, valuesOf }) => [key, valuesOf(document as never)]),
    ),
  }
}

/**
 * Every event of a type, the earliest first.
 * @param filter only those that have it
 */
export const datedEvents = (
  type: ContentTypeName,
  publication: Publication,
  now: Date,
  filter?: Filter,
): readonly DatedEvent[] => {
  const events = allDatedEvents(type, publication, now)
  return filter ? events.filter(({ facets }) => hasValue(facets, filter)) : events
}

const hasValue = (facets: DatedEvent['facets'], { facet, value }: Filter): boolean =>
  facets[facet]?.some(({ slug }) => slug === value.slug) ?? false

/** The events of a list of documents at one instant. The list of a publication never changes, and each page of an event looks at all. */
const known = new WeakMap<object, { at: number; policy: unknown; events: readonly DatedEvent[] }>()

function allDatedEvents(type: ContentTypeName, publication: Publication, now: Date): readonly DatedEvent[] {
  const documents = publication.all(type)
  // Read also where the events are known: what a page reads is noted as its dependency.
  const policy = publication.globals['site-settings']
  const before = known.get(documents)
  if (before?.at === now.getTime() && before.policy === policy) return before.events
  const events = documents
    .map((document) => datedEvent(type, document, publication, now))
    .toSorted((a, b) => Date.parse(a.times.startsAt) - Date.parse(b.times.startsAt))
  known.set(documents, { at: now.getTime(), policy, events })
  return events
}

/** How people attend an event, where that is not what everybody expects of its kind: `Online and in person`. */
export const unusualAttendance = ({ attendance }: DatedEvent): string | undefined =>
  attendance && !attendance.isUsual ? attendanceLabels[attendance.mode] : undefined

/**
 * When an event is, as a picture of it says that is seen away from its page: with the year, with what has become of it, and with how people
 * attend it where that is unusual.
 */
export function whenOnPicture(event: DatedEvent): string {
  const { label, calledOff } = phaseFacts[event.status.phase]
  return [calledOff && label, event.briefWhenWithYear, unusualAttendance(event)].filter(Boolean).join(' · ')
}

/** What is upcoming or under way, the soonest first; what is postponed stands at its old date, where people look for it. */
export const upcomingEvents = (events: readonly DatedEvent[]): DatedEvent[] =>
  events.filter(({ status }) => status.list === 'upcoming')

/** What is over, the latest first. */
export const pastEvents = (events: readonly DatedEvent[]): DatedEvent[] =>
  events.filter(({ status }) => status.list === 'past').toReversed()

/** What is over and can be watched, the latest first. */
export const recordedEvents = (events: readonly DatedEvent[]): DatedEvent[] =>
  pastEvents(events).filter(({ status }) => status.phase === 'recorded')

/** The months of events, each with its events, in the order in which they came. */
export function byMonth(events: readonly DatedEvent[]): { month: string; events: DatedEvent[] }[] {
  const months = [...new Set(events.map(({ first }) => first.slice(0, 7)))]
  return months.map((month) => ({ month, events: events.filter(({ first }) => first.startsWith(month)) }))
}
