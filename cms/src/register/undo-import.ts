import type { PayloadRequest } from 'payload'
import type { RestoredDocument, WrittenDocument, WrittenFields } from './imports.ts'

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
 * Gives readers back what they had of a school whose newest version was a draft before the import. An import that was published, or a
 * draft of it that someone published since, gave them something else.
 */
async function putPublicBack({ collection, id, publicBefore }: WrittenDocument, req: PayloadRequest): Promise<void> {
  if (publicBefore === undefined) return
  const options = { collection, id, depth: 0, overrideAccess: true, req } as const
  const { _status, updatedAt } = await req.payload.findByID({ ...options, draft: false })
  const isPublic = _status === 'published'
  if (publicBefore === null) {
    if (isPublic) await req.payload.update({ ...options, data: { _status: 'draft' }, draft: false })
  } else if (!isPublic || updatedAt !== publicBefore.updatedAt)
    await req.payload.update({ ...options, data: publicBefore.fields, draft: false })
}

/** Puts a document back as it was before the import. @returns when it was saved */
async function putBack(document: WrittenDocument, before: WrittenFields, req: PayloadRequest): Promise<string> {
  const { collection, id } = document
  const isDraft = before['_status'] !== 'published'
  if (isDraft) await putPublicBack(document, req)
  const options = { draft: isDraft, depth: 0, overrideAccess: true, req } as const
  const saved = await req.payload.update({ collection, id, data: before, ...options })
  return saved.updatedAt
}

/**
 * Puts everything back as it was before an import, in the transaction of the request: out of the trash, too. What it made is deleted,
 * except where a school that stays needs it.
 */
export async function undoImport(
  req: PayloadRequest,
  written: readonly WrittenDocument[],
): Promise<RestoredDocument[]> {
  const options = { depth: 0, overrideAccess: true, trash: true, req } as const
  const restored: RestoredDocument[] = []
  // The last first: a school before its district, one that merged before the school that it went into.
  for (const document of written.toReversed()) {
    const { collection, id, before, beforeSavedAt } = document
    const known = await req.payload.findByID({ collection, id, draft: true, disableErrors: true, ...options })
    if (!known) continue
    if (before) {
      if (known.deletedAt) await req.payload.update({ collection, id, data: { deletedAt: null }, ...options })
      restored.push({ id, beforeSavedAt, savedAt: await putBack(document, before, req) })
    } else if (!(await isUsed(req, document))) await req.payload.delete({ collection, id, ...options })
  }
  return restored
}
