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

/** Whether a school that a later import or an editor wrote belongs to a district, or went into a school. */
async function isUsed(req: PayloadRequest, { collection, id }: WrittenDocument): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: 'schools',
    where: { [collection === 'districts' ? 'district' : 'mergedInto']: { equals: id } },
    draft: true,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
  })
  return docs.length > 0
}

/**
 * Puts everything back as it was before an import, in the transaction of the request. What it made is deleted, except where a school
 * that stays needs it.
 */
export async function undoImport(
  req: PayloadRequest,
  written: readonly WrittenDocument[],
  published: boolean,
): Promise<void> {
  const options = { depth: 0, overrideAccess: true, disableErrors: true, req } as const
  // The last first: a school before its district, one that merged before the school that it went into.
  for (const document of written.toReversed()) {
    const { collection, id, before } = document
    const known = await req.payload.findByID({ collection, id, draft: true, trash: true, ...options })
    if (!known) continue
    if (before) {
      const isDraft = !published || before['_status'] !== 'published'
      await req.payload.update({ collection, id, data: before, draft: isDraft, depth: 0, overrideAccess: true, req })
    } else if (!(await isUsed(req, document)))
      await req.payload.delete({ collection, id, depth: 0, overrideAccess: true, req })
  }
}
