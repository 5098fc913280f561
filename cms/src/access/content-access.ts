import type { Access, CollectionConfig, GlobalConfig } from 'payload'
import { isEditor, isPublisher } from './roles.ts'

const neverPublished = { _status: { not_equals: 'published' } }

/** An author trashes and restores only what readers never saw. */
const update: Access = ({ req, data }) => {
  if (isPublisher({ req })) return true
  if (!isEditor({ req })) return false
  const draft = (data ?? {}) as Record<string, unknown>
  if (draft._status === 'published') return false
  return 'deletedAt' in draft ? neverPublished : true
}

const deletion: Access = ({ req }) => isPublisher({ req }) || (isEditor({ req }) && neverPublished)

/** Who may do what with a content type. What access functions can't see is in `authors-only-draft.ts`. */
export const contentAccess: NonNullable<CollectionConfig['access']> = {
  read: isEditor,
  readVersions: isEditor,
  create: ({ req, data }) =>
    isPublisher({ req }) || (isEditor({ req }) && (data as { _status?: string } | undefined)?._status !== 'published'),
  update,
  delete: deletion,
  unlock: () => false,
}

/** Who may do what with a global. */
export const globalAccess: NonNullable<GlobalConfig['access']> = {
  read: isEditor,
  readVersions: isEditor,
  update: ({ req, data }) =>
    isPublisher({ req }) || (isEditor({ req }) && (data as { _status?: string } | undefined)?._status !== 'published'),
}
