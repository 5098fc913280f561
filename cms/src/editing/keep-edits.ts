import type { CollectionConfig, GlobalConfig } from 'payload'
import { tagDocument, tagGlobalRead, tagGlobalSave } from './entity-tag.ts'
import { mergeOnGlobalSave, mergeOnSave } from './merge-on-save.ts'
import { updatedByField } from './updated-by-field.ts'

/**
 * The same collection, in which two people who edit one document undo nothing of each other's. Payload's own lock is off: an autosave
 * deletes it, and it blocks whoever comes second (payload #11604, #15486).
 */
export const keepEdits = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  lockDocuments: false,
  hooks: {
    ...collection.hooks,
    beforeOperation: [...(collection.hooks?.beforeOperation ?? []), mergeOnSave],
    afterOperation: [...(collection.hooks?.afterOperation ?? []), tagDocument],
  },
  fields: [...collection.fields, updatedByField],
})

/** The same for a global. */
export const keepGlobalEdits = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  lockDocuments: false,
  hooks: {
    ...global.hooks,
    beforeOperation: [...(global.hooks?.beforeOperation ?? []), mergeOnGlobalSave],
    afterRead: [...(global.hooks?.afterRead ?? []), tagGlobalRead],
    afterChange: [...(global.hooks?.afterChange ?? []), tagGlobalSave],
  },
  fields: [...global.fields, updatedByField],
})
