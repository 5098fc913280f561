'use client'

import { useReview } from './use-review.ts'

/** Beside a field: what a publisher wrote about it when they sent the document back. It stays until the document is published. */
export function NoteBeside({ path }: { path: string }) {
  const { sentBack } = useReview()?.report ?? {}
  if (sentBack?.field !== path) return null
  return (
    <p className="review-note">
      <strong>{sentBack.by}:</strong> {sentBack.note}
    </p>
  )
}
