import { centralTime, formatBriefDateTime, formatSince } from '@osi/shared'
import type { ReactNode } from 'react'
import { DocumentName } from '../admin/Documents.tsx'
import type { KindNames } from '../admin/kind-names.ts'
import type { DatedReference, PlannedChange } from '../documents/latest-versions.ts'
import { DueDocuments } from '../upkeep/DueDocuments.tsx'
import type { DueDocument } from '../upkeep/due-documents.ts'
import type { OpenRunSheet } from '../run-sheet/open-run-sheets.ts'
import type { ReviewOfDocument } from './read-my-day.ts'

interface About {
  kinds: KindNames
  /** ISO. */
  now: string
}

function List({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

const when = (at: string, now: string) => formatSince(at, centralTime, new Date(now))

function Kind({
  document: { type, title },
  kinds,
}: { document: DatedReference | ReviewOfDocument['document'] } & Pick<About, 'kinds'>) {
  return title ? <span className="my-day__aside">{kinds[type]}</span> : null
}

const Note = ({ words }: { words: string | null }) => (words ? <q className="my-day__note">{words}</q> : null)

/** For those who publish: what others asked them to look at, those first that wait longest. */
export function ReviewsWaiting({ reviews, kinds, now }: { reviews: ReviewOfDocument[] } & About) {
  if (reviews.length === 0) return null
  return (
    <List id="waiting" title="Waiting for your review">
      <ul>
        {reviews.map(({ review, document }) => (
          <li key={review.document}>
            <DocumentName document={document} kinds={kinds} /> <Kind document={document} kinds={kinds} />
            <p>
              {review.askedByName ?? 'Somebody'} asked at {when(review.askedAt, now)} <Note words={review.askedNote} />
            </p>
          </li>
        ))}
      </ul>
    </List>
  )
}

/** What this account asked about: sent back, or still waiting. */
export function ReviewsAsked({ reviews, kinds, now }: { reviews: ReviewOfDocument[] } & About) {
  const sentBack = reviews.filter(({ review }) => review.state === 'sent-back')
  const waiting = reviews.filter(({ review }) => review.state === 'waiting')
  return (
    <>
      {sentBack.length > 0 && (
        <List id="sent-back" title="Sent back to you">
          <ul>
            {sentBack.map(({ review, document }) => (
              <li key={review.document}>
                <DocumentName document={document} kinds={kinds} /> <Kind document={document} kinds={kinds} />
                <p>
                  {review.sentBackByName ?? 'Somebody'}, {when(review.sentBackAt ?? review.askedAt, now)}{' '}
                  <Note words={review.sentBackNote} />
                </p>
              </li>
            ))}
          </ul>
        </List>
      )}
      {waiting.length > 0 && (
        <List id="asked" title="Waiting for a publisher">
          <ul>
            {waiting.map(({ review, document }) => (
              <li key={review.document}>
                <DocumentName document={document} kinds={kinds} /> <Kind document={document} kinds={kinds} />
                <p>You asked at {when(review.askedAt, now)}</p>
              </li>
            ))}
          </ul>
        </List>
      )}
    </>
  )
}

/** Events with steps of their run-sheets that wait for somebody. */
export function RunSheets({ events, kinds }: { events: OpenRunSheet[] } & About) {
  if (events.length === 0) return null
  return (
    <List id="run-sheets" title="Before and after events">
      <p>Open the event. Its run-sheet is beside the fields; note there what is done.</p>
      <ul>
        {events.map((event) => (
          <li key={`${event.type}/${event.id}`}>
            <DocumentName document={event} kinds={kinds} />
            {event.steps.map(({ name, title, words }) => (
              <p key={name}>
                {title}: <span className="my-day__aside">{words}</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </List>
  )
}

/** What somebody has to look at again, because its day of review has come. */
export function DueForReview({ documents, kinds }: { documents: DueDocument[] } & About) {
  if (documents.length === 0) return null
  return (
    <List id="due" title="Due for review">
      <p>Is it still right? If not, open it and change it.</p>
      <DueDocuments documents={documents} kinds={kinds} />
    </List>
  )
}

/** What says something else in Spanish than in English, until a person has looked at it. */
export function OlderSpanish({ documents, kinds, now }: { documents: DatedReference[] } & About) {
  if (documents.length === 0) return null
  return (
    <List id="older-spanish" title="Spanish to review">
      <ul>
        {documents.map((document) => (
          <li key={`${document.type}/${document.id}`}>
            <DocumentName document={document} kinds={kinds} /> <Kind document={document} kinds={kinds} />
            <p>The English has changed since it was translated. Last saved {when(document.at, now)}</p>
          </li>
        ))}
      </ul>
    </List>
  )
}

/** What this account wrote last and nobody has published. */
export function YourDrafts({ drafts, kinds, now }: { drafts: DatedReference[] } & About) {
  if (drafts.length === 0) return null
  return (
    <List id="drafts" title="Your drafts">
      <ul>
        {drafts.map((document) => (
          <li key={`${document.type}/${document.id}`}>
            <DocumentName document={document} kinds={kinds} /> <Kind document={document} kinds={kinds} />
            <p>Changed {when(document.at, now)}</p>
          </li>
        ))}
      </ul>
    </List>
  )
}

/** What readers reported and nobody has seen. */
export function ReportsOfReaders({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <List id="reports" title="From readers">
      <p>
        <a href="/admin/collections/bug-reports?where[or][0][and][0][status][equals]=new">
          {count === 1 ? 'A reader has reported a problem.' : `Readers have reported ${count} problems.`}
        </a>
      </p>
    </List>
  )
}

/** What changes by itself within 30 days, by name. */
export function PlannedChanges({ planned, kinds }: { planned: PlannedChange[] } & About) {
  if (planned.length === 0) return null
  return (
    <List id="planned" title="In the next 30 days">
      <ol>
        {planned.map((change) => (
          <li key={`${change.type}/${change.id}/${change.what}`}>
            <span>{formatBriefDateTime(change.at, centralTime)}:</span> <DocumentName document={change} kinds={kinds} />{' '}
            {change.what}
          </li>
        ))}
      </ol>
    </List>
  )
}
