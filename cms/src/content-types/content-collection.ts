import { contentTypeOf, type ContentTypeName } from '@osi/shared'
import type { CollectionConfig, Field } from 'payload'
import { authorsOnlyDraft, keepWhatReadersHave } from '../access/authors-only-draft.ts'
import { bundleField } from '../bundles/bundle-field.ts'
import { keepScheduled, keepScheduledDocument, leaveBundleOnDelete } from '../bundles/keep-together.ts'
import { contentAccess } from '../access/content-access.ts'
import { neverMs } from '../editing/keep-edits.ts'
import { changeNoteFields, lastUpdateField } from '../change-note/change-note-fields.ts'
import { failingLinksField } from '../fields/failing-links-field.ts'
import { documentStateField } from '../fields/document-state-field.ts'
import { sharedFields } from '../fields/shared-fields.ts'
import { slugFields } from '../fields/slug-field.ts'
import { keepWhatIsUsed } from '../references/keep-what-is-used.ts'
import { usedByField, withReferenceWarnings } from '../references/reference-fields.ts'
import {
  noteAddresses,
  noteAddressesBeforeDelete,
  noteDraftSave,
  redirectAfterDelete,
  redirectOldAddresses,
} from '../redirects/redirect-old-addresses.ts'
import { milestonesField } from './milestones-field.ts'
import { rememberFirstPublication } from './first-published-at.ts'
import { endReviewOnDelete, endReviewOnPublish } from '../review/end-review.ts'
import { upkeepFields } from '../upkeep/upkeep-fields.ts'
import { endShareLinksOnDelete } from '../share-links/end-share-links.ts'
import { runSheetFieldsOf } from '../run-sheet/run-sheet-field.ts'
import { endTicksOnDelete } from '../run-sheet/ticks.ts'
import { shareLinksField } from '../share-links/share-links-field.ts'
import { statusField } from '../review/status-field.ts'
import { withFieldNotes } from '../review/with-field-notes.ts'
import { notifyAfterChange, notifyAfterDelete } from '../platform/notify-builder.ts'
import { requirePublishable } from '../validation/require-publishable.ts'
import { restoreEndpoint } from './restore-endpoint.ts'
import { orderFieldName } from '../list-order/order-field-name.ts'
import { orderField } from '../list-order/order-field.ts'
import { addressOnSite } from './address-on-site.ts'
import { withSharedRules } from '../validation/with-shared-rules.ts'
import { forgetDismissalsOnDelete } from '../writing-checks/dismissals.ts'
import { writingChecksField } from '../writing-checks/writing-checks-field.ts'
import { withWarnings } from '../validation/with-warnings.ts'

/** What one content type says of itself; `contentCollection` adds what all of them share. */
export interface ContentTypeInCms {
  name: ContentTypeName
  /** The heading under which editors find it. */
  group: string
  labels: { singular: string; plural: string }
  /** Above the list: what belongs here, for an editor. */
  description: string
  columns: string[]
  /** The field by which its list is sorted. With `order`, publishers put it in order by hand; the type then gets that field. */
  sort: string
  /** The fields in which the search of the list looks; the title is one of them. */
  searched: string[]
  fields: Field[]
  /** Whether somebody looks after each of its documents: it has an owner, and a day by which it is reviewed. */
  hasOwner?: boolean
  /** Whether all of its versions are kept, because they are a record; otherwise the last 50. */
  keepsAllVersions?: boolean
}

export interface ContentCollection {
  name: ContentTypeName
  config: CollectionConfig
}

const checkAgain: Field = {
  name: 'checkAgain',
  type: 'ui',
  admin: { disableListColumn: true, components: { Field: '/validation/CheckAgain.tsx#CheckAgain' } },
}

/** What tables of ours keep of a document ends with it. */
const afterEveryDelete = [
  endReviewOnDelete,
  endShareLinksOnDelete,
  endTicksOnDelete,
  forgetDismissalsOnDelete,
  leaveBundleOnDelete,
  notifyAfterDelete,
]

/** A content type's collection: drafts, versions, trash, access, the address, the window in which it is live, and the notify. */
export function contentCollection(type: ContentTypeInCms): ContentCollection {
  const { titleField, location, event } = contentTypeOf(type.name)
  const hasPage = location.on === 'own-page'
  const isByHand = type.sort === orderFieldName
  const fields = event ? [...type.fields, milestonesField(type.name), ...runSheetFieldsOf(type.name)] : type.fields
  return {
    name: type.name,
    config: {
      slug: type.name,
      labels: type.labels,
      trash: true,
      versions: {
        drafts: { autosave: { interval: neverMs }, validate: false },
        maxPerDoc: type.keepsAllVersions ? 0 : 50,
      },
      defaultSort: type.sort,
      access: contentAccess(type.name),
      endpoints: [restoreEndpoint(type.name)],
      admin: {
        group: type.group,
        useAsTitle: titleField,
        defaultColumns: type.columns,
        description: type.description,
        listSearchableFields: type.searched,
        hideAPIURL: true,
        components: {
          beforeListTable: [
            '/list-views/ListViews.tsx#ListViews',
            ...(isByHand ? [{ path: '/list-order/OrderBar.tsx#OrderBar', clientProps: { type: type.name } }] : []),
            { path: '/references/TickedUses.tsx#TickedUses', clientProps: { type: type.name } },
          ],
          edit: {
            editMenuItems: ['/references/TakeOffItems.tsx#TrashItem'],
            UnpublishButton: '/references/TakeOffItems.tsx#UnpublishItem',
          },
        },
        preview: ({ id }, { req }) => addressOnSite(type.name, id, req),
      },
      hooks: {
        beforeOperation: [authorsOnlyDraft, noteDraftSave],
        beforeChange: [
          keepWhatReadersHave,
          keepScheduled,
          rememberFirstPublication,
          ...(hasPage ? [noteAddresses(type.name)] : []),
        ],
        afterChange: [
          requirePublishable(type.name),
          ...(hasPage ? [redirectOldAddresses(type.name)] : []),
          endReviewOnPublish,
          notifyAfterChange,
        ],
        beforeDelete: [
          keepWhatIsUsed,
          keepScheduledDocument,
          ...(hasPage ? [noteAddressesBeforeDelete(type.name)] : []),
        ],
        afterDelete: [...(hasPage ? [redirectAfterDelete(type.name)] : []), ...afterEveryDelete],
      },
      fields: withSharedRules(type.name, [
        documentStateField,
        bundleField,
        ...changeNoteFields(hasPage),
        lastUpdateField,
        checkAgain,
        failingLinksField,
        ...withFieldNotes([...withReferenceWarnings(withWarnings(type.name, fields)), ...slugFields(type.name)]),
        writingChecksField,
        usedByField,
        ...sharedFields,
        ...(isByHand ? [orderField] : []),
        ...(type.hasOwner ? upkeepFields : []),
        shareLinksField,
        statusField,
      ]),
    },
  }
}
