import { Offers } from '../../editing/form/offers.ts'
import type { ReviewReport } from '../review-report.ts'

/** What is known of the review of a document whose form is open. */
export interface KnownReview {
  report: ReviewReport
  /** Shows an answer of the CMS that came by another way. */
  take: (report: ReviewReport) => void
}

/** By document: `webinars/ID` or `globals/NAME`. */
export const reviewsInForms = new Offers<string, KnownReview>()
