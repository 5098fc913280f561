import { contentTypeNames, storedBundleStates } from '@osi/shared'
import type { CollectionConfig } from 'payload'
import { allowedTo } from '../access/may.ts'
import { nobody } from '../access/roles.ts'
import { claimContent, keepPublishedContent, keepScheduledBundle, releaseContent } from './bundle-hooks.ts'
import { centralInstantField } from '../fields/instant-field.ts'
import { contentGlobals } from '../globals/registry.ts'

const stateLabels = { open: 'Open', published: 'Published', 'taken-back': 'Taken back' }

/** What goes live together: documents, the menu, the notice. It is published, and taken back, as one. */
export const bundles: CollectionConfig = {
  slug: 'bundles',
  labels: { singular: 'Bundle', plural: 'Bundles' },
  access: {
    read: allowedTo('bundles', 'read'),
    create: allowedTo('bundles', 'create'),
    update: allowedTo('bundles', 'update'),
    delete: allowedTo('bundles', 'delete'),
    unlock: nobody,
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  admin: {
    group: 'Site',
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'goLiveAt', 'updatedAt'],
    description:
      'What goes live at one instant: all of it, or nothing. Put documents into a bundle, look at it as one site, then publish it or set its time. It can be taken back as one.',
    hideAPIURL: true,
  },
  hooks: {
    beforeChange: [keepPublishedContent],
    afterChange: [claimContent],
    beforeDelete: [keepScheduledBundle],
    afterDelete: [releaseContent],
  },
  fields: [
    {
      name: 'title',
      label: 'Title',
      type: 'text',
      required: true,
      admin: { description: 'For the office alone, like “Convening announced”. Readers never see it.' },
    },
    {
      name: 'panel',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: '/bundles/form/BundlePanel.tsx#BundlePanel' } },
    },
    {
      name: 'items',
      label: 'Documents',
      type: 'relationship',
      relationTo: [...contentTypeNames],
      hasMany: true,
      maxDepth: 0,
      admin: {
        allowCreate: false,
        description:
          'Their newest drafts go live together. A file goes live with the document that uses it. A document stands in one open bundle at most.',
      },
    },
    {
      name: 'globals',
      label: 'Parts of the site',
      type: 'select',
      hasMany: true,
      options: Object.values(contentGlobals).map(({ slug, label }) => ({
        value: slug,
        label: typeof label === 'string' ? label : slug,
      })),
      admin: { description: 'The menu, the notice and the like, where they change with the documents.' },
    },
    {
      name: 'note',
      label: 'Note',
      type: 'textarea',
      admin: { description: 'What colleagues should know of it. Readers never see it.' },
    },
    centralInstantField({
      name: 'goLiveAt',
      label: 'Goes live',
      description: 'Readers get all of it at this moment, once it is scheduled. Leave empty to publish it at once.',
      inSidebar: true,
      use: 'switch',
    }),
    {
      name: 'state',
      label: 'State',
      type: 'select',
      defaultValue: 'open',
      index: true,
      options: storedBundleStates.map((value) => ({ value, label: stateLabels[value] })),
      access: { create: nobody, update: nobody },
      admin: {
        disableBulkEdit: true,
        components: { Field: '/bundles/form/NoField.tsx#NoField', Cell: '/bundles/StateCell.tsx#StateCell' },
      },
    },
  ],
}
