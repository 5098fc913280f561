import {
  calendarLocation,
  contentTypeNames,
  contentTypeOf,
  eventStatusOf,
  phaseFacts,
  defaultRecordingPolicy,
  type ContentTypeName,
  type EventPhase,
  type PublicDocument,
  type Publication,
  type Registration,
} from '@osi/shared'
import { siteContentTypeOf } from '../content-types/registry.ts'
import type { CalendarEntry } from './calendar-entry.ts'

/** What calendar entries are made from, besides their documents. */
export interface CalendarContext {
  publication: Publication
  now: Date
  siteUrl: string
}

/** Calendars of more entries are slow on phones; the oldest go first. */
const maxEntries = 1000

/** What a phase means to somebody's calendar. */
const calendarStatusOf = (phase: EventPhase): CalendarEntry['status'] => phaseFacts[phase].calledOff ?? 'confirmed'

const prefixes = { confirmed: '', cancelled: 'Cancelled: ', postponed: 'Postponed: ' } as const

/** The latest change of anything that stands in an entry: of the document, and of the contact whose name and number its lines have. */
function changedAtOf(
  document: PublicDocument & { registration?: Registration },
  lines: readonly string[],
  publication: Publication,
): string {
  const contact = publication.find('contacts', document.registration?.contact)
  const isNamed = contact && lines.some((line) => line.includes(contact.name))
  return isNamed && Date.parse(contact.updatedAt) > Date.parse(document.updatedAt)
    ? contact.updatedAt
    : document.updatedAt
}

/** The entries of one document; none for a content type that does not take place at a time. */
export function calendarEntriesOf(
  type: ContentTypeName,
  document: PublicDocument,
  { publication, now, siteUrl }: CalendarContext,
): CalendarEntry[] {
  const { event, titleOf } = contentTypeOf(type)
  if (!event) return []
  const eventStatus = eventStatusOf(
    event.timesOf(document, publication.globals['site-settings'] ?? defaultRecordingPolicy),
    now,
  )
  const slots = siteContentTypeOf(type).calendarSlotsOf?.(document as never, publication, eventStatus) ?? []
  const title = titleOf(document)
  const attendance = event.attendanceOf(document)
  const status = calendarStatusOf(eventStatus.phase)
  const url = new URL(publication.addressOf(type, document as never), siteUrl).href
  return slots.map(({ key, label, lines, ...times }) => ({
    uid: `${[type, document.id, key].filter(Boolean).join('-')}@school-improvement`,
    ...times,
    title: `${prefixes[status]}${label ? `${title} (${label})` : title}`,
    description: [...lines, `Details and any changes: ${url}`].join('\n'),
    location: attendance && calendarLocation(attendance),
    url,
    status,
    changedAt: changedAtOf(document, lines, publication),
    createdAt: document.firstPublishedAt,
  }))
}

/**
 * The entries of every event, the earliest first. Those that were cancelled stay.
 * @param includes which events are asked about; all of them if it is left out
 */
export function allCalendarEntries(
  context: CalendarContext,
  includes: (type: ContentTypeName, document: PublicDocument) => boolean = () => true,
): CalendarEntry[] {
  const { publication } = context
  const startOf = ({ start }: CalendarEntry): number => Date.parse('date' in start ? start.date : start.instant)
  return contentTypeNames
    .flatMap((type) =>
      publication
        .all(type)
        .filter((document) => contentTypeOf(type).event && includes(type, document))
        .flatMap((document) => calendarEntriesOf(type, document, context)),
    )
    .map((entry) => ({ entry, start: startOf(entry) }))
    .toSorted((a, b) => a.start - b.start)
    .slice(-maxEntries)
    .map(({ entry }) => entry)
}
