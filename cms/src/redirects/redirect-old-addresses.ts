import type { ContentTypeName } from '@osi/shared'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { noteAddressesBeforeSave, takeAddressesBeforeSave } from '../documents/address-before-save.ts'
import { addRedirect, makeRoomAt } from './add-redirect.ts'
import { publishedAddresses, publishedAddressesOf, type SavedDocument } from './published-addresses.ts'

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

/** @param newest the newest version, where it is at hand: as long as it is no draft, it is what readers have */
async function note(
  { collection, id, newest }: { collection: ContentTypeName; id: string | undefined; newest?: SavedDocument },
  req: PayloadRequest,
): Promise<void> {
  const addresses =
    newest?._status === 'published'
      ? await publishedAddressesOf(collection, newest, req)
      : await publishedAddresses(collection, id, req)
  noteAddressesBeforeSave(collection, id, { addresses, req })
}

/**
 * Before what readers have changes: notes where they find things now. Of pages, those below move with the one above, and also when
 * the one above is unpublished or goes to the trash.
 */
export const noteAddresses =
  (collection: ContentTypeName): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    if (isDraftSave(req)) return data
    await note({ collection, id: originalDoc?.id, newest: originalDoc }, req)
    return data
  }

async function addRedirects(
  id: string,
  {
    before,
    after,
    req,
  }: { before: ReadonlyMap<string, string>; after: ReadonlyMap<string, string>; req: PayloadRequest },
): Promise<void> {
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
  async ({ doc, operation, req }) => {
    const before = takeAddressesBeforeSave(collection, operation === 'create' ? undefined : doc.id, req)
    if (before) await addRedirects(doc.id, { before, after: await publishedAddressesOf(collection, doc, req), req })
  }

/** The same before and after something is deleted for good. */
export const noteAddressesBeforeDelete =
  (collection: ContentTypeName): CollectionBeforeDeleteHook =>
  ({ id, req }) =>
    note({ collection, id: String(id) }, req)

export const redirectAfterDelete =
  (collection: ContentTypeName): CollectionAfterDeleteHook =>
  async ({ id, req }) => {
    const before = takeAddressesBeforeSave(collection, String(id), req)
    if (before)
      await addRedirects(String(id), { before, after: await publishedAddresses(collection, String(id), req), req })
  }
