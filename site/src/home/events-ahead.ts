import {
  contentTypeNames,
  contentTypeOf,
  standingOf,
  usualPromise,
  type ContentTypeName,
  type PublicDocument,
  type Publication,
} from '@osi/shared'
import { siteContentTypeOf } from '../content-types/registry.ts'

/** What the front page says of one kind of event. */
export interface EventsAtAGlance {
  type: ContentTypeName
  /** `webinar`, `conference` */
  singular: string
  plural: string
  listAddress?: string
  /** The ones ahead, the soonest first. */
  ahead: PublicDocument[]
  /** The latest of those that are over; shown when none is ahead. */
  latest?: PublicDocument
}

/** Every kind of event, with what is ahead at an instant and what was last. */
export function eventsAtAGlance(publication: Publication, now: Date): EventsAtAGlance[] {
  const promise = publication.globals['site-settings'] ?? usualPromise
  return contentTypeNames.flatMap((type) => {
    const { event, labels } = contentTypeOf(type)
    if (!event) return []
    const events = publication
      .all(type)
      .map((document) => ({ document, moments: event.momentsOf(document, promise) }))
      .toSorted((a, b) => Date.parse(a.moments.startsAt) - Date.parse(b.moments.startsAt))
    const isAhead = ({ moments }: (typeof events)[number]) => standingOf(moments, now).place === 'ahead'
    return [
      {
        type,
        ...labels,
        listAddress: siteContentTypeOf(type).list?.address,
        ahead: events.filter(isAhead).map(({ document }) => document),
        latest: events.findLast((candidate) => !isAhead(candidate))?.document,
      },
    ]
  })
}
