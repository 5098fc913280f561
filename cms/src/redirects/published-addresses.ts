import { contentTypeOf, type ContentTypeName, type documentSchema } from '@osi/shared'
import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

/** Where readers find each published document of a content type, by its id; places on a page (`/contacts/#x`) included. */
export async function publishedAddresses(
  collection: ContentTypeName,
  req: PayloadRequest,
): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection,
    where: { _status: { equals: 'published' } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const documents = docs as unknown as z.infer<typeof documentSchema>[]
  const byId = new Map(documents.map((document) => [document.id, document]))
  const all = { find: (type: string, id: string | undefined) => (type === collection && id ? byId.get(id) : undefined) }
  return new Map(documents.map((document) => [document.id, contentTypeOf(collection).addressOf(document, all)]))
}
