import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook } from 'payload'
import { endReview } from './reviews.ts'

/** Publishing a document ends what was asked about it, in the same transaction: a publication that fails ends nothing. */
export const endReviewOnPublish: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  if (doc._status === 'published') await endReview({ collection: collection.slug, id: String(doc.id) }, req)
}

/** The same for a global. */
export const endReviewOnGlobalPublish: GlobalAfterChangeHook = async ({ doc, global, req }) => {
  if (doc._status === 'published') await endReview({ global: global.slug }, req)
}

/** What is deleted for good has no review. */
export const endReviewOnDelete: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await endReview({ collection: collection.slug, id: String(id) }, req)
}
