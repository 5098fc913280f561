import { centralTime, formatDateTime } from '@osi/shared'
import {
  APIError,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type GlobalBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { documentName, type Editable } from '../editing/stored-version.ts'
import { now } from '../platform/clock.ts'
import { askedOnceWhileLocked } from '../platform/lock-for-transaction.ts'
import { isDraftSave } from '../redirects/redirect-old-addresses.ts'
import { releaseDocument } from './claims.ts'
import { heldDocuments, scheduledWith } from './publications.ts'
import { isWorkOnBundle } from './save-item.ts'

const heldOf = askedOnceWhileLocked((collection, req) => heldDocuments(collection, now(), req))

/** What waits for its instant changes for readers with its bundle or not at all; drafts are written on as ever. */
async function refuseScheduled(what: Editable, req: PayloadRequest): Promise<void> {
  if (isWorkOnBundle(req)) return
  if ('collection' in what && (await heldOf(what.collection, req))?.has(what.id) === false) return
  const publication = await scheduledWith(documentName(what), now(), req)
  if (!publication) return
  const { title, goLiveAt } = publication
  const when = goLiveAt ? ` on ${formatDateTime(goLiveAt, centralTime)}` : ''
  throw new APIError(
    `This goes live with the bundle “${title}”${when}. Take the bundle back first, or save this as a draft.`,
    409,
    undefined,
    true,
  )
}

/** Before a save of a document that readers would notice. */
export const keepScheduled: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation === 'update' && !isDraftSave(req))
    await refuseScheduled({ collection: collection.slug, id: String(originalDoc.id) }, req)
  return data
}

/** Before something is deleted for good. */
export const keepScheduledDocument: CollectionBeforeDeleteHook = ({ collection, id, req }) =>
  refuseScheduled({ collection: collection.slug, id: String(id) }, req)

/** Before a save of a global that readers would notice. */
export const keepScheduledGlobal: GlobalBeforeOperationHook = async ({ args, global, operation, req }) => {
  if (operation !== 'update' && operation !== 'restoreVersion') return
  const { draft, data }: { draft?: boolean; data?: { _status?: string } } = args
  if (draft === true && data?._status !== 'published') return
  await refuseScheduled({ global: global.slug }, req)
}

/** What is deleted for good stands in no bundle. */
export const leaveBundleOnDelete: CollectionAfterDeleteHook = ({ collection, id, req }) =>
  releaseDocument({ collection: collection.slug, id: String(id) }, req)
