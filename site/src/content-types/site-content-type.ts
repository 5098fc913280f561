import type { ContentTypeName, DocumentOf, Publication, EventStatus } from '@osi/shared'
import type { CalendarSlot } from '../calendar/calendar-entry.ts'
import type { EventFacts } from '../events/event-facts.ts'
import type { Facet } from '../events/facet.ts'
import type { SearchRecord } from '../search/records/record.ts'

/** The two lists of what is over: what can be watched, and everything. */
export type PastList = 'recordings' | 'past'

/**
 * What the site does with one content type, apart from its components.
 * Plain TypeScript without components, so that the release builder and the search index can read it too.
 */
export interface SiteContentType<Name extends ContentTypeName> {
  /** The lists of what is over, each with pages of its own, for a type that takes place at a time. */
  pastLists?: readonly PastList[]
  /** Further pages that list some of them, as paths from the site's root: by topic, by school year. */
  partialListsOf?(publication: Publication, now: Date): string[]
  /** What its list can be filtered by; each value in use has a page. */
  facets?: readonly Facet<Name>[]
  /** Ids of the categories of schools that it is for; people follow the events of a category. */
  categoriesOf?(document: DocumentOf<Name>): 'all' | readonly string[]
  /** The times at which a document takes place, for calendars: one for each entry. */
  calendarSlotsOf?(document: DocumentOf<Name>, publication: Publication, status: EventStatus): CalendarSlot[]
  /** What search engines are told of a document that takes place at a time. */
  eventFactsOf?(document: DocumentOf<Name>, url: string): EventFacts
  /** How much likelier readers look for one of these than for a page; 1 unless told otherwise. A mild factor of the ranking. */
  searchPrior?: number
  /** What the search box finds of a document. */
  searchRecordsOf(document: DocumentOf<Name>, publication: Publication): SearchRecord[]
}
