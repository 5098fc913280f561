import type { CollectionAfterDeleteHook } from 'payload'
import { endShareLinksTo } from './share-links.ts'

/** Links to what is deleted for good end with it. */
export const endShareLinksOnDelete: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await endShareLinksTo({ collection: collection.slug, id: String(id) }, req)
}
