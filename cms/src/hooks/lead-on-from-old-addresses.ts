import type { ContentTypeName } from '@osi/shared'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { leadOn, makeRoomAt } from '../redirects/lead-on.ts'
import { publishedAddresses } from '../redirects/published-addresses.ts'

const key = (collection: string) => `addresses of ${collection} before`

/** Before something is published: notes where readers find things now. Of pages, those below move with the one above. */
export const noteAddresses =
  (collection: ContentTypeName): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    // A save of some fields alone leaves the status as it is.
    if ((data._status ?? originalDoc?._status) !== 'published') return data
    const addresses = await publishedAddresses(collection, req)
    req.context[key(collection)] = addresses
    return data
  }

/** After it: leads on from every address that moved. */
export const leadOnFromOldAddresses =
  (collection: ContentTypeName): CollectionAfterChangeHook =>
  async ({ doc, req }) => {
    const before = req.context[key(collection)] as Map<string, string> | undefined
    if (!before || doc._status !== 'published') return
    delete req.context[key(collection)]
    for (const [id, address] of await publishedAddresses(collection, req)) {
      const old = before.get(id)
      if (old === undefined) await makeRoomAt(address, req)
      else if (old !== address) await leadOn(old, address, req)
    }
  }
