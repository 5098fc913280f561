import type { Values } from '@osi/shared'
import type { Access, CollectionConfig, CollectionSlug, GlobalConfig } from 'payload'
import { nobody } from './roles.ts'
import { isTrashMove } from './trash-move.ts'
import { neverHadByReaders, readersHad } from './what-readers-had.ts'
import { allowedTo, may } from './may.ts'

const isPublished = (values: Values | undefined): boolean => values?._status === 'published'

/**
 * Payload asks this before a save (`data` is what was sent), for the buttons of a form (`data` is the stored document) and for the
 * buttons of a list (neither `data` nor `id`). What else a save must not do is in `authors-only-draft.ts`.
 */
const updateOf =
  (name: CollectionSlug): Access =>
  async ({ req, id, data }) => {
    const values = data as Values | undefined
    if (may(req, 'content', 'publish')) return true
    if (!may(req, 'content', 'save a draft') || isPublished(values)) return false
    const isAboutMany = id === undefined && values === undefined
    if (isAboutMany) return may(req, 'content', 'change many at once')
    if (!isTrashMove(values) && !values?.deletedAt) return true
    return id === undefined ? neverHadByReaders : !(await readersHad(name, id, req))
  }

/** Into the trash, and out of this world. Payload asks it of published rows when it deletes, of the latest versions when it trashes. */
const deletionOf =
  (name: CollectionSlug): Access =>
  async ({ req, id, data }) => {
    if (may(req, 'content', 'delete what readers had')) return true
    if (!may(req, 'content', 'delete what readers never had')) return false
    if (id !== undefined) return !(await readersHad(name, id, req))
    return data === undefined ? may(req, 'content', 'change many at once') : neverHadByReaders
  }

/** Who may do what with a content type: the table of `who-may.ts`, in Payload’s terms. */
export const contentAccess = (name: CollectionSlug): NonNullable<CollectionConfig['access']> => ({
  read: allowedTo('content', 'read'),
  readVersions: allowedTo('content', 'read versions'),
  create: ({ req, data }) => may(req, 'content', isPublished(data as Values | undefined) ? 'publish' : 'save a draft'),
  update: updateOf(name),
  delete: deletionOf(name),
  unlock: nobody,
})

/**
 * Who may do what with a global. Payload asks about its form with the stored global, published or not, and about its Publish button
 * in the same way; so the button decides for itself (`PublishButton`), and a save is refused by `authors-only-draft.ts`.
 */
export const globalAccess: NonNullable<GlobalConfig['access']> = {
  read: allowedTo('global', 'read'),
  readVersions: allowedTo('global', 'read versions'),
  update: ({ req, data }) => may(req, 'global', data === undefined ? 'restore a version for readers' : 'save a draft'),
}
