import type { Publication } from '@osi/shared'
import { isCalledOff } from './called-off.ts'
import { datedEvents, recordedEvents, upcomingEvents, type DatedEvent } from './dated-event.ts'

/** What else is there for the people whom an event is for. */
export interface RelatedEvents {
  /** The next one that takes place. */
  next?: DatedEvent
  /** The latest that can be watched. */
  recorded?: DatedEvent
}

/** Whether two events share a topic or an audience; a school year relates nothing. */
const isRelated = (one: DatedEvent, other: DatedEvent): boolean =>
  Object.entries(one.facets).some(
    ([key, values]) =>
      key !== 'school-years' && values.some(({ slug }) => other.facets[key]?.some((value) => value.slug === slug)),
  )

/** The events of the same type that share a topic or an audience with an event. */
export function relatedTo(event: DatedEvent, publication: Publication, now: Date): RelatedEvents {
  const others = datedEvents(event.type, publication, now).filter(
    (other) => other.id !== event.id && isRelated(event, other),
  )
  return {
    next: upcomingEvents(others).find(({ status }) => !isCalledOff(status)),
    recorded: recordedEvents(others)[0],
  }
}
