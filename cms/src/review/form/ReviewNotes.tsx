'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { labelAt } from '../../editing/form/field-labels.ts'
import { useReview } from './use-review.ts'

/** Goes to a field, and into it where it can be typed in. */
function goTo(path: string): void {
  const id = `field-${path.replaceAll('.', '__')}`
  const field = document.getElementById(id) ?? document.querySelector(`label[for="${id}"]`)?.parentElement
  field?.scrollIntoView({ block: 'center' })
  if (field instanceof HTMLElement) field.focus()
}

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
            <button type="button" className="review-notes__go" onClick={() => goTo(field)}>
              Go to {labelAt(docConfig?.fields ?? [], field)}
            </button>
          )}
        </p>
      )}
    </section>
  )
}
