import type { CollectionConfig, Field, GlobalConfig } from 'payload'
import { tagDocument, tagGlobalRead, tagGlobalSave } from './entity-tag.ts'
import { mergeOnGlobalSave, mergeOnSave } from './merge-on-save.ts'
import { updatedByField } from './updated-by-field.ts'

/** In the bar above the form: what is saved, who else is here, and who is next. */
const barComponents = [
  '/editing/form/EditingBar.tsx#EditingBar',
  '/presence/PresenceLine.tsx#PresenceLine',
  '/review/form/ReviewLine.tsx#ReviewLine',
  '/preview/form/DraftPreview.tsx#DraftPreview',
]
/** Publish, for those who may; and the steps of a review. */
const publishButton = '/review/form/ReviewButtons.tsx#ReviewButtons'
/** Opening the form for a new document makes nothing; drawers are rendered by `renderInDrawer`. */
const newDocumentView = {
  Component: '/editing/new-document/NewDocumentView.tsx#NewDocumentView',
  path: '/create',
  exact: true,
} as const

const status = '/editing/form/DocumentStatus.tsx#DocumentStatus'
/** Who saved what and when, in Central time; and old texts with what would change if they came back. In the place of Payload’s pages. */
const versionViews = {
  versions: { Component: '/editing/versions/VersionsPage.tsx#VersionsPage' },
  version: { Component: '/editing/versions/VersionPage.tsx#VersionPage' },
}

/** Payload saves by itself after as many milliseconds as a timer can count, which is never: the form’s session saves. */
export const neverMs = 2_147_483_647

/** Above the fields: what an editor has to decide before everything is saved. */
const noticesField: Field = {
  name: 'editingNotices',
  type: 'ui',
  admin: {
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/editing/form/EditingNotices.tsx#EditingNotices' },
  },
}

/** The same in a form that has a Save button. */
const noticesOfSave: Field = {
  name: 'saveNotices',
  type: 'ui',
  admin: {
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/editing/form/PlainSave.tsx#SaveNotices' },
  },
}

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
  ...(collection.versions
    ? {
        admin: {
          ...collection.admin,
          components: {
            ...collection.admin?.components,
            views: {
              ...collection.admin?.components?.views,
              create: newDocumentView,
              edit: versionViews,
            },
            edit: {
              ...collection.admin?.components?.edit,
              beforeDocumentControls: barComponents,
              PublishButton: publishButton,
              Status: status,
            },
          },
        },
        fields: [noticesField, ...collection.fields, updatedByField],
      }
    : {
        admin: {
          ...collection.admin,
          components: {
            ...collection.admin?.components,
            edit: { ...collection.admin?.components?.edit, SaveButton: '/editing/form/PlainSave.tsx#SaveButton' },
          },
        },
        fields: [noticesOfSave, ...collection.fields, updatedByField],
      }),
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
  admin: {
    ...global.admin,
    components: {
      ...global.admin?.components,
      elements: {
        ...global.admin?.components?.elements,
        beforeDocumentControls: barComponents,
        PublishButton: publishButton,
        Status: status,
      },
      views: { edit: versionViews },
    },
  },
  fields: [noticesField, ...global.fields, updatedByField],
})
