import { contentTypeNames, contentTypeOf, phaseFacts, type ContentTypeName, type Publication } from '@osi/shared'
import { datedEvents, pastEvents, recordedEvents, upcomingEvents, type DatedEvent } from '../events/dated-event.ts'

/** What the front page says of one kind of event. */
export interface EventsAtAGlance {
  type: ContentTypeName
  /** `webinar`, `conference` */
  singular: string
  plural: string
  listAddress?: string
  /** The next ones: one to show, and those that take its place when it is over. */
  upcoming: DatedEvent[]
  /** The latest of those that are over; shown when none is upcoming. */
  past: DatedEvent[]
}

/** How many of the next events the page carries: a few that are shown, and others for a browser to show after them. */
const nextFew = 6

/** How many of a kind are shown. */
const shownOfKind = 3

/** Every kind of event, with its upcoming events at an instant and its latest past ones. */
export const eventsAtAGlance = (publication: Publication, now: Date): EventsAtAGlance[] =>
  contentTypeNames
    .filter((type) => contentTypeOf(type).event)
    .map((type) => {
      const events = datedEvents(type, publication, now)
      return {
        type,
        ...contentTypeOf(type).labels,
        listAddress: contentTypeOf(type).list?.address,
        upcoming: upcomingEvents(events).slice(0, nextFew),
        past: pastEvents(events).slice(0, shownOfKind),
      }
    })

const eventsOfAllKinds = (publication: Publication, now: Date): DatedEvent[] =>
  contentTypeNames
    .filter((type) => contentTypeOf(type).event)
    .flatMap((type) => datedEvents(type, publication, now))
    .toSorted((a, b) => Date.parse(a.times.startsAt) - Date.parse(b.times.startsAt))

/** The next events of any kind: one to show, and those that take its place when it is over. */
export const nextOfAll = (publication: Publication, now: Date): DatedEvent[] =>
  upcomingEvents(eventsOfAllKinds(publication, now))
    .filter(({ status }) => phaseFacts[status.phase].calledOff !== 'postponed')
    .slice(0, nextFew)

/** The latest event that can be watched; the latest of all where none can. At most one. */
export function latestOfAll(publication: Publication, now: Date): DatedEvent[] {
  const events = eventsOfAllKinds(publication, now)
  return [...recordedEvents(events), ...pastEvents(events)].slice(0, 1)
}
