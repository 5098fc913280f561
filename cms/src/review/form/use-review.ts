'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useSyncExternalStore } from 'react'
import { reviewsInForms, type KnownReview } from './review-store.ts'

/** The document of the form, as endpoints of ours are told of it, and its name; undefined while there is none yet. */
export function useReviewedDocument(): { document: string; named: { type: string; id?: string } } | undefined {
  const { collectionSlug, globalSlug, id } = useDocumentInfo()
  if (globalSlug) return { document: `globals/${globalSlug}`, named: { type: globalSlug } }
  if (!collectionSlug || id === undefined) return undefined
  return { document: `${collectionSlug}/${id}`, named: { type: collectionSlug, id: String(id) } }
}

/** What is known of the review of the document in the form; undefined until the CMS has answered. */
export function useReview(): KnownReview | undefined {
  const document = useReviewedDocument()?.document
  const read = useCallback(() => reviewsInForms.of(document), [document])
  return useSyncExternalStore(reviewsInForms.subscribe, read, () => undefined)
}
