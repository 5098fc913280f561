import { contentTypeNames, contentTypeOf, type ContentTypeName, type Publication } from '@osi/shared'
import { datedEvents, upcomingEvents, pastEvents, type DatedEvent } from '../events/dated-event.ts'

/** What the front page says of one kind of event. */
export interface EventsAtAGlance {
  type: ContentTypeName
  /** `webinar`, `conference` */
  singular: string
  plural: string
  listAddress?: string
  /** The next ones: one to show, and those that take its place when it is over. */
  ahead: DatedEvent[]
  /** The latest of those that are over; shown when none is ahead. */
  behind: DatedEvent[]
}

/** How many of the next events the page carries: one that is shown, and others for a browser to show after it. */
const nextFew = 4

/** Every kind of event, with what is ahead at an instant and what was last. */
export const eventsAtAGlance = (publication: Publication, now: Date): EventsAtAGlance[] =>
  contentTypeNames
    .filter((type) => contentTypeOf(type).event)
    .map((type) => {
      const events = datedEvents(type, publication, now)
      return {
        type,
        ...contentTypeOf(type).labels,
        listAddress: contentTypeOf(type).list?.address,
        ahead: upcomingEvents(events).slice(0, nextFew),
        behind: pastEvents(events).slice(0, 1),
      }
    })
