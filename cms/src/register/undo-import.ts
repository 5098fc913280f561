import type { PayloadRequest } from 'payload'
import type { WrittenDocument } from './imports.ts'

/** The documents of an import that someone edited, trashed or deleted since, by name. */
export async function editedSince(req: PayloadRequest, written: readonly WrittenDocument[]): Promise<string[]> {
  const now = new Map<string, string>()
  for (const collection of ['districts', 'schools'] as const) {
    const { docs } = await req.payload.find({
      collection,
      draft: true,
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
      select: { updatedAt: true },
    })
    for (const { id, updatedAt } of docs) now.set(id, updatedAt)
  }
  return written.filter(({ id, savedAt }) => now.get(id) !== savedAt).map(({ name }) => name)
}

/** Puts everything back as it was before an import, in the transaction of the request; what it made is deleted. */
export async function undoImport(
  req: PayloadRequest,
  written: readonly WrittenDocument[],
  published: boolean,
): Promise<void> {
  const options = { depth: 0, overrideAccess: true, disableErrors: true, req } as const
  // The last first: a school before its district, one that merged before the school that it went into.
  for (const { collection, id, before } of written.toReversed()) {
    const known = await req.payload.findByID({ collection, id, draft: true, trash: true, ...options })
    if (!known) continue
    if (before) {
      const isDraft = !published || before['_status'] !== 'published'
      await req.payload.update({ collection, id, data: before, draft: isDraft, depth: 0, overrideAccess: true, req })
    } else await req.payload.delete({ collection, id, depth: 0, overrideAccess: true, req })
  }
}
