import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'
import type { Editable } from '../editing/stored-version.ts'
import { mailPublished } from '../mail/mail-about-review.ts'
import { endReview } from './reviews.ts'

/** Publishing a document ends what was asked about it, in the same transaction: a publication that fails ends nothing, and tells nobody. */
async function endOnPublish(what: Editable, doc: { _status?: unknown }, req: PayloadRequest): Promise<void> {
  if (doc._status !== 'published') return
  const asker = await endReview(what, req)
  if (asker !== undefined) await mailPublished(what, doc, asker, req)
}

/** For a collection. */
export const endReviewOnPublish: CollectionAfterChangeHook = ({ collection, doc, req }) =>
  endOnPublish({ collection: collection.slug, id: String(doc.id) }, doc, req)

/** The same for a global. */
export const endReviewOnGlobalPublish: GlobalAfterChangeHook = ({ doc, global, req }) =>
  endOnPublish({ global: global.slug }, doc, req)

/** What is deleted for good has no review. */
export const endReviewOnDelete: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await endReview({ collection: collection.slug, id: String(id) }, req)
}
