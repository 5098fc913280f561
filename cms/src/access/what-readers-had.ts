import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { z } from 'zod'

/**
 * Documents that readers never had, as a condition on the published rows. An access function must not hand it to a save: Payload
 * asks it of the latest version, which may be an author’s draft over something published.
 */
export const neverHadByReaders: Where = {
  and: [{ _status: { not_equals: 'published' } }, { firstPublishedAt: { exists: false } }],
}

/**
 * Whether readers have a document, or had it once: what the published row says, whatever draft lies on top of it. What was
 * unpublished counts as well, because only who published it knows whether it comes back.
 * @param id of the document; one that is no id names nothing that readers had
 */
export async function readersHad(collection: CollectionSlug, id: unknown, req: PayloadRequest): Promise<boolean> {
  if (!z.guid().safeParse(id).success) return false
  const row = await req.payload.db.findOne<{ id: string; _status?: string; firstPublishedAt?: string | null }>({
    collection,
    where: { id: { equals: String(id) } },
    req,
  })
  return row?._status === 'published' || Boolean(row?.firstPublishedAt)
}
