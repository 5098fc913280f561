import type { GlobalName } from '@osi/shared'
import type { Field, GlobalConfig } from 'payload'
import { authorsOnlyDraftGlobal } from '../access/authors-only-draft.ts'
import { globalAccess } from '../access/content-access.ts'
import { bundleField } from '../bundles/bundle-field.ts'
import { keepScheduledGlobal } from '../bundles/keep-together.ts'
import { neverMs } from '../editing/keep-edits.ts'
import { changeNoteFields } from '../change-note/change-note-fields.ts'
import { failingLinksField } from '../fields/failing-links-field.ts'
import { documentStateField } from '../fields/document-state-field.ts'
import { withReferenceWarnings } from '../references/reference-fields.ts'
import { notifyAfterGlobalChange } from '../platform/notify-builder.ts'
import { restoreGlobalEndpoint } from './restore-global-endpoint.ts'
import { endReviewOnGlobalPublish } from '../review/end-review.ts'
import { shareLinksField } from '../share-links/share-links-field.ts'
import { writingChecksField } from '../writing-checks/writing-checks-field.ts'
import { withFieldNotes } from '../review/with-field-notes.ts'
import { requirePublishableOf } from '../validation/require-publishable.ts'

/** A global: something of which the site has one. All have the same drafts, versions and access, and notify the release builder when they change. */
export function contentGlobal(global: {
  name: GlobalName
  label: string
  description: string
  fields: Field[]
}): GlobalConfig {
  return {
    slug: global.name,
    label: global.label,
    versions: { drafts: { autosave: { interval: neverMs }, validate: false }, max: 50 },
    access: globalAccess,
    endpoints: [restoreGlobalEndpoint(global.name)],
    admin: {
      group: 'Site',
      description: global.description,
      hideAPIURL: true,
      components: {
        elements: {
          UnpublishButton: '/admin/PublishButtons.tsx#UnpublishButtonForPublishers',
        },
      },
    },
    hooks: {
      beforeOperation: [authorsOnlyDraftGlobal, keepScheduledGlobal],
      afterChange: [requirePublishableOf(global.name), endReviewOnGlobalPublish, notifyAfterGlobalChange],
    },
    fields: [
      documentStateField,
      bundleField,
      ...changeNoteFields(false),
      failingLinksField,
      ...withFieldNotes(withReferenceWarnings(global.fields)),
      writingChecksField,
      shareLinksField,
    ],
  }
}
