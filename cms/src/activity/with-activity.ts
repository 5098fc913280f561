import { isContentTypeName, isRecord, textIn, valuesOf, type ContentTypeName } from '@osi/shared'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
  GlobalConfig,
  PayloadRequest,
} from 'payload'
import { readersHave } from '../access/what-readers-had.ts'
import type { Deed } from './deeds.ts'
import { nameInLog, recordActivity } from './record-activity.ts'

const note = 'how documents stood before'

/** An import writes one line for itself, not one for each of a thousand schools. */
const isPartOfImport = ({ pathname = '' }: PayloadRequest): boolean =>
  /^\/api\/(?:register|redirects\/import)\b/.test(pathname)

/** What nobody did who is signed in, the program did by itself; what it does is in its own log. */
const isLogged = (req: PayloadRequest): boolean => Boolean(req.user) && !isPartOfImport(req)

const isRestore = ({ pathname = '', method }: PayloadRequest): boolean =>
  method === 'POST' && /\/versions\/[^/]+$/.test(pathname)

const noted = (req: PayloadRequest): Record<string, unknown> => {
  const before = req.context[note]
  return isRecord(before) ? before : (req.context[note] = {})
}

const noteBefore =
  (collection: ContentTypeName): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    if (operation === 'update' && isLogged(req))
      noted(req)[`${collection}/${originalDoc.id}`] = await readersHave(collection, originalDoc.id, req)
    return data
  }

/** What a save has done that the log tells; undefined for one that readers don’t notice. */
function deedOf(
  doc: unknown,
  previous: unknown,
  { had, has, isRestored }: { had: boolean; has: boolean; isRestored: boolean },
): Deed | undefined {
  const [isInTrash, wasInTrash] = [Boolean(textIn(doc, 'deletedAt')), Boolean(textIn(previous, 'deletedAt'))]
  if (isInTrash !== wasInTrash) return isInTrash ? 'trashed' : 'untrashed'
  if (isRestored) return 'restored'
  if (has && valuesOf(doc)._status === 'published') return 'published'
  return had && !has ? 'unpublished' : undefined
}

const verbs: Partial<Record<Deed, string>> = {
  trashed: 'Moved to the trash',
  untrashed: 'Took out of the trash',
  restored: 'Restored an older version of',
  published: 'Published',
  unpublished: 'Took off the site',
}

const recordSave =
  (collection: string): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, req }) => {
    if (!isLogged(req)) return doc
    const document = `${collection}/${doc.id}`
    const deed = deedOf(doc, previousDoc, {
      had: noted(req)[document] === true,
      has: isContentTypeName(collection) && (await readersHave(collection, doc.id, req)),
      isRestored: isRestore(req),
    })
    if (deed) await recordActivity(req, { deed, what: `${verbs[deed]}: ${nameInLog(collection, doc, req)}`, document })
    return doc
  }

const recordDeletion =
  (collection: string): CollectionAfterDeleteHook =>
  async ({ doc, id, req }) => {
    if (!isLogged(req)) return
    const what = `Deleted for good: ${nameInLog(collection, doc, req)}`
    await recordActivity(req, { deed: 'deleted', what, document: `${collection}/${id}` })
  }

/** The same collection, whose activity log says what readers get and what is deleted. */
export const withActivity = (collection: CollectionConfig): CollectionConfig => {
  const { slug } = collection
  return {
    ...collection,
    hooks: {
      ...collection.hooks,
      ...(isContentTypeName(slug) && { beforeChange: [...(collection.hooks?.beforeChange ?? []), noteBefore(slug)] }),
      afterChange: [...(collection.hooks?.afterChange ?? []), recordSave(slug)],
      afterDelete: [...(collection.hooks?.afterDelete ?? []), recordDeletion(slug)],
    },
  }
}

/** The same for a global: what was published of it. Of the office’s own settings the log says so. */
export const globalWithActivity = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: {
    ...global.hooks,
    afterChange: [
      ...(global.hooks?.afterChange ?? []),
      async ({ doc, req }) => {
        if (!isLogged(req) || doc._status !== 'published') return doc
        const deed = isRestore(req) ? 'restored' : global.slug === 'site-settings' ? 'settings' : 'published'
        const verb = verbs[deed] ?? 'Changed for readers'
        await recordActivity(req, { deed, what: `${verb}: ${nameInLog(global.slug, doc, req)}`, document: global.slug })
        return doc
      },
    ],
  },
})
