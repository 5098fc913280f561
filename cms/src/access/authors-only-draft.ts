import {
  Forbidden,
  type CollectionBeforeOperationHook,
  type GlobalBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { isPublisher } from './roles.ts'

interface Save {
  draft?: boolean
  duplicateFromID?: unknown
  publishAllLocales?: unknown
  unpublishAllLocales?: unknown
  data?: Record<string, unknown>
}

const changing = new Set(['create', 'update', 'restoreVersion'])

/**
 * Payload asks the access functions whether a person may save, not whether readers will see what is saved. These are the ways of a
 * save to reach readers, or to take something from them, that an author doesn't have.
 */
function reachesReaders(
  operation: string,
  { draft, duplicateFromID, publishAllLocales, unpublishAllLocales, data }: Save,
): boolean {
  if (data?._status === 'published' || publishAllLocales || unpublishAllLocales) return true
  if (operation === 'create') return duplicateFromID !== undefined && draft !== true
  // Into the trash and out of it: the access functions let authors do that with what readers never saw.
  const isOnlyTrash =
    data !== undefined &&
    'deletedAt' in data &&
    Object.keys(data).every((key) => key === 'deletedAt' || key === '_status')
  return draft !== true && !isOnlyTrash
}

function check(asker: { operation: string; args: Save; req: PayloadRequest; overrideAccess?: boolean }): void {
  const { operation, args, req, overrideAccess } = asker
  if (overrideAccess || !changing.has(operation) || isPublisher({ req })) return
  if (reachesReaders(operation, args)) throw new Forbidden(req.t)
}

/** Refuses whatever an author tries beyond saving drafts, on a collection. */
export const authorsOnlyDraft: CollectionBeforeOperationHook = ({ operation, args, req, overrideAccess }) =>
  check({ operation, args: args as Save, req, overrideAccess })

/** The same on a global. */
export const authorsOnlyDraftGlobal: GlobalBeforeOperationHook = ({ operation, args, req, overrideAccess }) =>
  check({ operation, args: args as Save, req, overrideAccess })
