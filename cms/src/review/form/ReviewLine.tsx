'use client'

import { nextInWords } from '@osi/shared'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect } from 'react'
import { useKeptUpToDate } from '../../admin/use-kept-up-to-date.ts'
import { now } from '../../platform/clock.ts'
import { reviewAddress, type ReviewReport } from '../review-report.ts'
import './review.css'
import { reviewsInForms } from './review-store.ts'
import { useReviewedDocument } from './use-review.ts'

/** Milliseconds between two looks: others ask and answer meanwhile. */
const paceOf = (): number => 10_000

/** Asks how it stands with the review, again and again, and tells everything in the form. */
function useReviewUpToDate(): ReviewReport | undefined {
  const { data, hasPublishedDoc, unpublishedVersionCount } = useDocumentInfo()
  const name = useReviewedDocument()?.document
  const address = name && `/api${reviewAddress}/${name.startsWith('globals/') ? name : `documents/${name}`}`
  const { answer, take } = useKeptUpToDate<ReviewReport>(address, paceOf, {
    // Whatever makes another state of it: the first change after a publication, a publication.
    moment: [data?._status, hasPublishedDoc, unpublishedVersionCount].join(),
  })
  useEffect(() => {
    if (!name || !answer) return
    reviewsInForms.offer(name, { report: answer, take })
    return () => reviewsInForms.offer(name, undefined)
    // `take` is made anew with every rendering and does the same.
  }, [name, answer])
  return answer
}

/** In the bar above the form: who asked whom for what, and who is next. */
export function ReviewLine() {
  const report = useReviewUpToDate()
  const words = report && nextInWords(report.state, report, now())
  return (
    <div role="status" aria-label="Review">
      {words && <p className="review-line">{words}</p>}
    </div>
  )
}
