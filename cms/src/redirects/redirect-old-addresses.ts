import type { ContentTypeName } from '@osi/shared'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { addRedirect, makeRoomAt } from './add-redirect.ts'
import { publishedAddresses } from './published-addresses.ts'

/** Each document of a bulk change has a note of its own. */
const key = (collection: string, id: unknown) => `addresses of ${collection} before ${String(id)} is saved`

/** Before something is published: notes where readers find things now. Of pages, those below move with the one above. */
export const noteAddresses =
  (collection: ContentTypeName): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    // A save of some fields alone leaves the status as it is.
    if ((data._status ?? originalDoc?._status) !== 'published') return data
    const addresses = await publishedAddresses(collection, originalDoc?.id, req)
    req.context[key(collection, originalDoc?.id)] = addresses
    return data
  }

/** After it: leads on from every address that moved. */
export const redirectOldAddresses =
  (collection: ContentTypeName): CollectionAfterChangeHook =>
  async ({ doc, operation, req }) => {
    const note = key(collection, operation === 'create' ? undefined : doc.id)
    const before = req.context[note] as Map<string, string> | undefined
    if (!before || doc._status !== 'published') return
    delete req.context[note]
    for (const [id, address] of await publishedAddresses(collection, doc.id, req)) {
      const old = before.get(id)
      if (old === undefined) await makeRoomAt(address, req)
      else if (old !== address) await addRedirect(old, address, req)
    }
  }
