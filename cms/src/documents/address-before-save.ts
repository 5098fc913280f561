import type { PayloadRequest } from 'payload'

/** Where readers find documents, by their ids. */
type Addresses = ReadonlyMap<string, string>

/** Each document of a bulk change has a note of its own. */
const key = (collection: string, id: unknown) => `addresses of ${collection} before ${String(id)} is saved`

const noted = (collection: string, id: unknown, req: PayloadRequest) =>
  req.context[key(collection, id)] as Addresses | undefined

/**
 * Notes, for the time of a save, where readers find things before it. Each question to Payload gives the request another `context`: note
 * it once the addresses are there.
 * @param id the document that is saved; undefined as long as it has none
 * @param addresses of that document, and of those whose addresses can change with it
 */
export function noteAddressesBeforeSave(
  collection: string,
  id: string | undefined,
  { addresses, req }: { addresses: Addresses; req: PayloadRequest },
): void {
  req.context[key(collection, id)] = addresses
}

/** What was noted for a save, which has happened: the next one of the same request notes for itself. @returns undefined when nothing was */
export function takeAddressesBeforeSave(
  collection: string,
  id: string | undefined,
  req: PayloadRequest,
): Addresses | undefined {
  const addresses = noted(collection, id, req)
  delete req.context[key(collection, id)]
  return addresses
}

/**
 * Where readers find a document that is being saved.
 * @returns undefined when they don't, or the save is a draft's
 */
export const addressBeforeSave = (collection: string, id: string, req: PayloadRequest): string | undefined =>
  noted(collection, id, req)?.get(id)
