import type { ContentTypeName } from '@osi/shared'
import type { CollectionConfig, Field } from 'payload'
import { authorsOnlyDraft } from '../access/authors-only-draft.ts'
import { contentAccess } from '../access/content-access.ts'
import { sharedFields } from '../fields/shared-fields.ts'
import { slugFields } from '../fields/slug-field.ts'
import { rememberFirstPublication } from '../hooks/first-published-at.ts'
import { pokeAfterChange, pokeAfterDelete } from '../hooks/poke-publisher.ts'
import { withSharedRules } from './with-shared-rules.ts'

/** What one content type says of itself; `contentCollection` adds what all of them share. */
export interface ContentTypeInCms {
  name: ContentTypeName
  /** The heading under which editors find it. */
  group: string
  labels: { singular: string; plural: string }
  /** Above the list: what belongs here, for an editor. */
  description: string
  /** The field that names a document in lists. */
  titleField: string
  columns: string[]
  sort: string
  fields: Field[]
  /** The document in the shape of its public schema, where Payload stores it in another one. */
  asPublic?: (document: Record<string, unknown>) => Record<string, unknown>
}

export interface ContentCollection {
  name: ContentTypeName
  titleField: string
  asPublic: (document: Record<string, unknown>) => Record<string, unknown>
  config: CollectionConfig
}

/** A content type's collection: drafts, versions, trash, access, the address, the window in which it is live, and the poke. */
export function contentCollection(type: ContentTypeInCms): ContentCollection {
  const asPublic = type.asPublic ?? ((document) => document)
  return {
    name: type.name,
    titleField: type.titleField,
    asPublic,
    config: {
      slug: type.name,
      labels: type.labels,
      trash: true,
      versions: { drafts: { autosave: { interval: 1_500 }, validate: false }, maxPerDoc: 50 },
      defaultSort: type.sort,
      access: contentAccess,
      admin: {
        group: type.group,
        useAsTitle: type.titleField,
        defaultColumns: type.columns,
        description: type.description,
        hideAPIURL: true,
      },
      hooks: {
        beforeOperation: [authorsOnlyDraft],
        beforeChange: [rememberFirstPublication],
        afterChange: [pokeAfterChange],
        afterDelete: [pokeAfterDelete],
      },
      fields: withSharedRules(type.name, [...type.fields, ...slugFields(type), ...sharedFields], asPublic),
    },
  }
}
