'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { goToField } from '../../admin/go-to-field.ts'
import { labelAt } from '../../editing/form/field-labels.ts'
import { useReview } from './use-review.ts'

/** Above the fields: what the writer says to the publisher, and what the publisher said to the writer. */
export function ReviewNotes() {
  const { docConfig } = useDocumentInfo()
  const { asked, sentBack, state } = useReview()?.report ?? {}
  const isWaiting = state === 'waiting' || state === 'changed-waiting'
  if (!sentBack && !(isWaiting && asked?.note)) return null
  const { field } = sentBack ?? {}
  return (
    <section className="review-notes" aria-label="Notes of the review">
      {isWaiting && asked?.note && (
        <p>
          <strong>{asked.by} asks:</strong> {asked.note}
        </p>
      )}
      {sentBack && (
        <p>
          <strong>{isWaiting ? `${sentBack.by} sent it back before:` : `${sentBack.by} sent it back:`}</strong>{' '}
          {sentBack.note}{' '}
          {field !== undefined && (
            <button type="button" className="review-notes__go" onClick={() => goToField(field)}>
              Go to {labelAt(docConfig?.fields ?? [], field)}
            </button>
          )}
        </p>
      )}
    </section>
  )
}
