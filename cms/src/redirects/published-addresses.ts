import { contentTypeOf, type ContentTypeName, type documentSchema, type FieldValues } from '@osi/shared'
import type { PayloadRequest, Where } from 'payload'
import type { z } from 'zod'

/** Whether the address of a document also depends on others: on those that it stands below. */
function dependsOnOthers(collection: ContentTypeName): boolean {
  const { location } = contentTypeOf(collection)
  return location.on === 'own-page' && location.parentField !== undefined
}

/**
 * Where readers find the published documents whose addresses can change with one of them, by their ids; places on a page (`/contacts/#x`)
 * included. Of pages these are all of them; elsewhere it is that document alone.
 * @param id the document; undefined as long as it has none
 */
export async function publishedAddresses(
  collection: ContentTypeName,
  id: string | undefined,
  req: PayloadRequest,
): Promise<Map<string, string>> {
  const isOne = !dependsOnOthers(collection)
  if (isOne && id === undefined) return new Map()
  return addressesWhere(collection, isOne ? { id: { equals: id } } : {}, req)
}

/** Where readers find all published documents of a type, by their ids. */
export const allPublishedAddresses = (collection: ContentTypeName, req: PayloadRequest): Promise<Map<string, string>> =>
  addressesWhere(collection, {}, req)

/** The fields that the address of a document follows from: of whole documents a query reads several tables. */
function fieldsOfAddress(collection: ContentTypeName): Record<string, true> {
  const { location, titleField } = contentTypeOf(collection)
  if (location.on === 'list-page') return { [titleField]: true }
  return { slug: true, ...(location.parentField ? { [location.parentField]: true } : {}) }
}

/** A document as a hook of its save has it. */
export type SavedDocument = FieldValues & { id: string }

/**
 * The same of a document that is at hand. Where its address follows from its own fields, the database isn't asked.
 * @param saved the document that readers have, or a draft in its place; of a save that asked for few fields, those alone
 */
export async function publishedAddressesOf(
  collection: ContentTypeName,
  saved: SavedDocument,
  req: PayloadRequest,
): Promise<Map<string, string>> {
  const needed = ['_status', 'deletedAt', ...Object.keys(fieldsOfAddress(collection))]
  if (dependsOnOthers(collection) || needed.some((field) => !(field in saved)))
    return publishedAddresses(collection, saved.id, req)
  return addressesOf(collection, saved._status === 'published' && !saved.deletedAt ? [saved] : [])
}

async function addressesWhere(
  collection: ContentTypeName,
  where: Where,
  req: PayloadRequest,
): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection,
    where: { ...where, _status: { equals: 'published' } },
    select: fieldsOfAddress(collection),
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return addressesOf(collection, docs)
}

function addressesOf(collection: ContentTypeName, stored: unknown): Map<string, string> {
  const documents = stored as z.infer<typeof documentSchema>[]
  const byId = new Map(documents.map((document) => [document.id, document]))
  const all = { find: (type: string, id: string | undefined) => (type === collection && id ? byId.get(id) : undefined) }
  return new Map(documents.map((document) => [document.id, contentTypeOf(collection).addressOf(document, all)]))
}
