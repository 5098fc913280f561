import {
  Forbidden,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type GlobalBeforeOperationHook,
} from 'payload'
import { isTrashMove } from './trash-move.ts'
import { readersHad } from './what-readers-had.ts'
import { may } from './may.ts'

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
 * save to reach readers, or to take something from them, that an author doesn't have. Whose document it is that goes to the trash
 * is asked by the access functions and by `keepWhatReadersHave`.
 */
function reachesReaders(operation: string, save: Save, hasTrash: boolean): boolean {
  const { draft, duplicateFromID, publishAllLocales, unpublishAllLocales, data } = save
  if (data?._status === 'published' || publishAllLocales || unpublishAllLocales) return true
  if (operation === 'create') return duplicateFromID !== undefined && draft !== true
  return draft !== true && !(hasTrash && isTrashMove(data))
}

/** A draft is saved beside what is published, the trash is for the document itself: a draft in the trash would be neither. */
function withoutDraftsInTrash<Args extends Save>(args: Args): Args {
  const { draft, data } = args
  if (draft !== true || !data || !('deletedAt' in data)) return args
  if (data.deletedAt) return { ...args, draft: false }
  return { ...args, data: Object.fromEntries(Object.entries(data).filter(([field]) => field !== 'deletedAt')) }
}

/** Refuses whatever an author tries beyond saving drafts, on a collection. */
export const authorsOnlyDraft: CollectionBeforeOperationHook = ({ operation, args, req, overrideAccess }) => {
  if (!changing.has(operation)) return args
  const save = operation === 'update' ? withoutDraftsInTrash(args as Save) : (args as Save)
  if (!overrideAccess && !may(req, 'content', 'publish') && reachesReaders(operation, save, true))
    throw new Forbidden(req.t)
  return save as typeof args
}

/** The same on a global. */
export const authorsOnlyDraftGlobal: GlobalBeforeOperationHook = ({ operation, args, req, overrideAccess }) => {
  if (overrideAccess || !changing.has(operation) || may(req, 'global', 'publish')) return
  if (reachesReaders(operation, args as Save, false)) throw new Forbidden(req.t)
}

/**
 * The last wall, on each document that a save reaches, whichever way it came: what readers had moves into the trash, or out of it,
 * by a publisher's hand. A version that is restored brings its text back and not its place in the trash.
 */
export const keepWhatReadersHave: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation !== 'update') return data
  const [before, after] = [originalDoc?.deletedAt ?? null, data.deletedAt ?? null]
  if (before === after || data.deletedAt === undefined) return data
  if (req.context.isRestoringVersion) return { ...data, deletedAt: before }
  const isEditors = may(req, 'content', 'save a draft')
  if (
    isEditors &&
    !may(req, 'content', 'trash what readers had') &&
    (await readersHad(collection.slug, originalDoc.id, req))
  )
    throw new Forbidden(req.t)
  return data
}
