import type { ContentTypeName } from '@osi/shared'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { addRedirect, makeRoomAt } from './add-redirect.ts'
import { publishedAddresses } from './published-addresses.ts'

/** Each document of a bulk change has a note of its own. */
const key = (collection: string, id: unknown) => `addresses of ${collection} before ${String(id)} is saved`

const draftSave = 'this saves a draft, which moves nothing'
const destination = 'where readers are led from what is taken off the site'

/**
 * Says where readers of what this request takes off the site are to be led.
 * @param to an address of this site, or of another one
 */
export const leadReadersTo = (to: string, req: PayloadRequest): void => {
  req.context[destination] = to
}

/** Notes whether a save is a draft’s: no hook after this one is told, and autosaves should ask the database nothing. */
export const noteDraftSave: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  // A save reads, too: what others saved meanwhile, drafts included.
  if (operation === 'read') return
  const { draft, data } = args as { draft?: boolean; data?: { _status?: string } }
  req.context[draftSave] = draft === true && data?._status !== 'published'
}

/** Whether the save of a document that this request makes is a draft’s, which readers don’t notice. */
export const isDraftSave = (req: PayloadRequest): boolean => req.context[draftSave] === true

/** Each question to Payload gives the request another `context`: it is taken once the addresses are there. */
async function note(collection: ContentTypeName, id: string | undefined, req: PayloadRequest): Promise<void> {
  const addresses = await publishedAddresses(collection, id, req)
  req.context[key(collection, id)] = addresses
}

/**
 * Before what readers have changes: notes where they find things now. Of pages, those below move with the one above, and also when
 * the one above is unpublished or goes to the trash.
 */
export const noteAddresses =
  (collection: ContentTypeName): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    if (isDraftSave(req)) return data
    await note(collection, originalDoc?.id, req)
    return data
  }

async function addRedirects(
  collection: ContentTypeName,
  id: string,
  noted: string,
  req: PayloadRequest,
): Promise<void> {
  const before = req.context[noted] as Map<string, string> | undefined
  if (!before) return
  delete req.context[noted]
  const after = await publishedAddresses(collection, id, req)
  for (const [one, address] of after) {
    const old = before.get(one)
    if (old === undefined) await makeRoomAt(address, req)
    else if (old !== address) await addRedirect(old, address, req)
  }
  const [left, to] = [before.get(id), req.context[destination]]
  if (left !== undefined && !after.has(id) && typeof to === 'string') await addRedirect(left, to, req)
}

/** After it: leads on from every address that moved. */
export const redirectOldAddresses =
  (collection: ContentTypeName): CollectionAfterChangeHook =>
  ({ doc, operation, req }) =>
    addRedirects(collection, doc.id, key(collection, operation === 'create' ? undefined : doc.id), req)

/** The same before and after something is deleted for good. */
export const noteAddressesBeforeDelete =
  (collection: ContentTypeName): CollectionBeforeDeleteHook =>
  ({ id, req }) =>
    note(collection, String(id), req)

export const redirectAfterDelete =
  (collection: ContentTypeName): CollectionAfterDeleteHook =>
  ({ id, req }) =>
    addRedirects(collection, String(id), key(collection, id), req)
