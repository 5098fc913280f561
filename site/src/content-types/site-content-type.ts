import type { ContentTypeName, DocumentOf, EventStatus, EventTypeName, Publication } from '@osi/shared'
import type { CalendarSlot } from '../calendar/calendar-entry.ts'
import type { SearchRecord } from '../search/records/record.ts'
import type { Facet } from './facet.ts'

/** What the site does with every content type. */
interface EverySiteType<Name extends ContentTypeName> {
  /** How much likelier readers look for one of these than for a page; 1 unless told otherwise. A mild factor of the ranking. */
  searchPrior?: number
  /** What the search box finds of a document. */
  searchRecordsOf(document: DocumentOf<Name>, publication: Publication): SearchRecord[]
  /**
   * The document that readers are led to instead of this one, as from a school to the one that it went into. Its page stays, and
   * neither the search nor the sitemap lists it.
   */
  successorOf?(document: DocumentOf<Name>, publication: Publication): DocumentOf<Name> | undefined
}

/** When exactly an event is, and where people register: what its kind alone knows. Where they attend is in `attendanceOf`. */
interface EventFacts {
  /** ISO with its offset, or a calendar day where the hour is not known. */
  startDate: string
  endDate?: string
  registrationUrl?: string
}

/** What the site does with a content type that takes place at a time. */
interface SiteEventType<Name extends ContentTypeName> {
  /** What its list can be filtered by; each value in use has a page. */
  facets: readonly Facet<Name>[]
  /** Ids of the categories of schools that it is for; people follow the events of a category. */
  categoriesOf?(document: DocumentOf<Name>): 'all' | readonly string[]
  /** The times at which a document takes place, for calendars: one for each entry. */
  calendarSlotsOf(document: DocumentOf<Name>, publication: Publication, status: EventStatus): CalendarSlot[]
  /** What search engines are told of it. */
  eventFactsOf?(document: DocumentOf<Name>): EventFacts
}

/**
 * What the site does with one content type, apart from its components.
 * Plain TypeScript without components, so that the release builder and the search index can read it too.
 */
export type SiteContentType<Name extends ContentTypeName> = EverySiteType<Name> &
  (Name extends EventTypeName ? SiteEventType<Name> : object)

/** A content type with its own types forgotten: what only events have may be missing. */
export type AnySiteContentType = EverySiteType<ContentTypeName> & Partial<SiteEventType<ContentTypeName>>
