import type { ReviewReport } from '../review-report.ts'

/** What is known of the review of a document whose form is open. */
export interface KnownReview {
  report: ReviewReport
  /** Shows an answer of the CMS that came by another way. */
  take: (report: ReviewReport) => void
}

const known = new Map<string, KnownReview>()
const listeners = new Set<() => void>()

/** Makes it known to everything in the form, or says that the form is closed. @param document `webinars/ID` or `globals/NAME` */
export function offerReview(document: string, review: KnownReview | undefined): void {
  if (review) known.set(document, review)
  else known.delete(document)
  for (const listener of listeners) listener()
}

/** @returns what ends it */
export function onReview(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const knownReview = (document: string | undefined): KnownReview | undefined =>
  document === undefined ? undefined : known.get(document)
