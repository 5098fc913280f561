import { contentTypeOf, type ContentTypeName, type PastList, type Publication } from '@osi/shared'
import { datedEvents, pastEvents, recordedEvents, type DatedEvent } from './dated-event.ts'

/** How many events a page of what is over has. */
const eventsOnPage = 20

/** A page of a list of what is over. */
export interface PastPage {
  events: DatedEvent[]
  /** Counted from 1. */
  page: number
  /** The address of each page, the first one's first. */
  addresses: string[]
}

const eventsIn = (list: PastList, events: readonly DatedEvent[]): DatedEvent[] =>
  list === 'recordings' ? recordedEvents(events) : pastEvents(events)

/** What the pages of a list are called: “Recordings of webinars”, “Past webinars”. */
export const pastListTitle = (type: ContentTypeName, list: PastList): string => {
  const name = contentTypeOf(type).list?.title.toLowerCase() ?? 'events'
  return list === 'recordings' ? `Recordings of ${name}` : `Past ${name}`
}

/** The address of a page of a list: `/webinars/past/`, `/webinars/past/2/`. */
export const pastListAddress = (listAddress: string, list: PastList, page: number): string =>
  `${listAddress}${list}/${page === 1 ? '' : `${page}/`}`

/**
 * A page of what is over, the latest first.
 * @param page as it stands in the address; the first page has none
 * @returns undefined where there is no such page
 */
export function pastPage(
  type: ContentTypeName,
  list: PastList,
  page: string | undefined,
  { publication, now }: { publication: Publication; now: Date },
): PastPage | undefined {
  const { address = '/' } = contentTypeOf(type).list ?? {}
  const number = page === undefined ? 1 : /^[1-9]\d*$/.test(page) ? Number(page) : 0
  const events = eventsIn(list, datedEvents(type, publication, now))
  const pageCount = Math.max(1, Math.ceil(events.length / eventsOnPage))
  if (number < 1 || number > pageCount || page === '1') return undefined
  return {
    events: events.slice((number - 1) * eventsOnPage, number * eventsOnPage),
    page: number,
    addresses: Array.from({ length: pageCount }, (_, index) => pastListAddress(address, list, index + 1)),
  }
}

/**
 * Every page of what is over of a type. The first page of a list is there even while it is empty: people keep its address.
 */
export const pastPageAddresses = (type: ContentTypeName, publication: Publication, now: Date): string[] =>
  contentTypeOf(type).pastLists.flatMap(
    (list) => pastPage(type, list, undefined, { publication, now })?.addresses ?? [],
  )
