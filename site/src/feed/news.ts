import {
  changeInWords,
  changePrefix,
  contentTypeNames,
  contentTypeOf,
  eventStatusOf,
  phaseFacts,
  defaultRecordingPolicy,
  whereInWords,
  type ContentTypeName,
  type Milestones,
  type PublicDocument,
  type Publication,
} from '@osi/shared'

/** Something that readers who follow the site want to be told once. */
export interface NewsItem {
  /** Unique for ever: whoever has seen it is not shown it again, whatever is corrected in it later. */
  key: string
  title: string
  summary: string
  /** From the site's root. */
  address: string
  /** When it became news. A correction of the document doesn't change it. */
  at: string
}

/** What events have in common beyond what every document has. */
type EventDocument = PublicDocument & { summary?: string; milestones?: Milestones }

/** Readers catch up on this many; older ones are on the site. */
const maxItems = 50

const later = (one: string, other: string): string => (Date.parse(one) > Date.parse(other) ? one : other)

/** What is news about one event: that it is announced, and what has become of it. */
function newsOf(type: ContentTypeName, document: EventDocument, publication: Publication, now: Date): NewsItem[] {
  const { event, labels, titleOf } = contentTypeOf(type)
  if (!event) return []
  const times = event.timesOf(document, publication.globals['site-settings'] ?? defaultRecordingPolicy)
  const { phase } = eventStatusOf(times, now)
  const publishedAt = document.firstPublishedAt ?? document.updatedAt
  const announcedAt = later(publishedAt, document.goLiveAt ?? publishedAt)
  const title = titleOf(document)
  const attendance = event.attendanceOf(document)
  const about = {
    summary: [event.whenOf(document), attendance && whereInWords(attendance), document.summary]
      .filter(Boolean)
      .join('. '),
    address: publication.addressOf(type, document as never),
  }
  const label = `${labels.singular[0]?.toUpperCase()}${labels.singular.slice(1)}`
  const announcement = {
    key: `${type}/${document.id}/announced`,
    title: `${label}: ${title}`,
    at: announcedAt,
    ...about,
  }
  // What changed before anyone could see it was never told.
  const changes = (document.milestones?.changes ?? [])
    .filter(({ at }) => Date.parse(at) > Date.parse(announcedAt))
    .map((change) => ({
      ...about,
      key: `${type}/${document.id}/changed/${change.at}`,
      title: `${changePrefix(change, event.changeWords)}${title}`,
      summary: [changeInWords(change, event.changeWords), about.summary].filter(Boolean).join(' '),
      at: change.at,
    }))
  const { news } = phaseFacts[phase]
  if (!news) return [announcement, ...changes]
  const isCondition = news.since === 'condition'
  const since = isCondition
    ? later(document.milestones?.conditionSince ?? announcedAt, announcedAt)
    : later(document.milestones?.recordingSince ?? times.endsAt, times.endsAt)
  // Cancelled in the same breath as it was announced, it is one piece of news.
  const beginning = {
    key: `${type}/${document.id}/${phase}/${since}`,
    title: `${news.prefix}${title}`,
    at: since,
    ...about,
  }
  return isCondition && since === announcedAt ? [beginning] : [announcement, ...changes, beginning]
}

/**
 * What is news on the site, the newest first.
 * @param includes which events are asked about; all of them if it is left out
 */
export function newsFrom(
  publication: Publication,
  now: Date,
  includes: (type: ContentTypeName, document: PublicDocument) => boolean = () => true,
): NewsItem[] {
  return contentTypeNames
    .flatMap((type) =>
      publication
        .all(type)
        .filter((document) => contentTypeOf(type).event && includes(type, document))
        .flatMap((document) => newsOf(type, document, publication, now)),
    )
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.key < b.key ? -1 : 1))
    .slice(0, maxItems)
}
