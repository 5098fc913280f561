import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { z } from 'zod'

/**
 * Documents that readers never had, as a condition on the published rows. An access function must not hand it to a save: Payload
 * asks it of the latest version, which may be an author’s draft over something published.
 */
export const neverHadByReaders: Where = {
  and: [{ _status: { not_equals: 'published' } }, { firstPublishedAt: { exists: false } }],
}

/** The published row of a document, whatever draft lies on top of it. @param id one that is no id names no document */
async function publishedRow(collection: CollectionSlug, id: unknown, req: PayloadRequest) {
  if (!z.guid().safeParse(id).success) return null
  return req.payload.db.findOne<{ id: string; _status?: string; firstPublishedAt?: string | null }>({
    collection,
    where: { id: { equals: String(id) } },
    select: { _status: true, firstPublishedAt: true },
    req,
  })
}

/** Whether readers have a document now, or from its time on. */
export const readersHave = async (collection: CollectionSlug, id: unknown, req: PayloadRequest): Promise<boolean> =>
  (await publishedRow(collection, id, req))?._status === 'published'

/**
 * Whether readers have a document, or had it once. What was unpublished counts as well, because only who published it knows whether
 * it comes back.
 */
export async function readersHad(collection: CollectionSlug, id: unknown, req: PayloadRequest): Promise<boolean> {
  const row = await publishedRow(collection, id, req)
  return row?._status === 'published' || Boolean(row?.firstPublishedAt)
}
