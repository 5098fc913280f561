import { valuesOf, type Values } from '@osi/shared'
import type { PayloadRequest } from 'payload'
import type { Editable } from '../editing/stored-version.ts'

/**
 * The newest version of a document or global as the program reads it, drafts included.
 * @returns undefined when there is no such document, or it is in the trash
 */
export async function storedDraft(what: Editable, req: PayloadRequest): Promise<Values | undefined> {
  const options = { depth: 0, draft: true, overrideAccess: true, req } as const
  if ('global' in what) return valuesOf(await req.payload.findGlobal({ slug: what.global, ...options }))
  const { collection, id } = what
  const document = await req.payload.findByID({ collection, id, disableErrors: true, ...options })
  return document ? valuesOf(document) : undefined
}
