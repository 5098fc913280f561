import type { CollectionConfig, TextFieldSingleValidation } from 'payload'
import { isEditor, isPublisher } from '../access/roles.ts'
import { failingLinksField } from '../fields/failing-links-field.ts'
import { redirectImportEndpoints } from '../redirects/import-endpoints.ts'
import { keptOldAddress, problemWithRedirect } from '../redirects/problem-with-redirect.ts'
import { asItCame } from '../validation/text-border.ts'
import { notifyAfterChange, notifyAfterDelete } from '../platform/notify-builder.ts'

const problem =
  (field: 'from' | 'to'): TextFieldSingleValidation =>
  (value, { data, id, req }) =>
    problemWithRedirect({ field, value, redirect: data, id, req })

/** Old addresses that lead on to new ones. */
export const redirects: CollectionConfig = {
  slug: 'redirects',
  labels: { singular: 'Moved address', plural: 'Moved addresses' },
  access: { read: isEditor, create: isPublisher, update: isPublisher, delete: isPublisher, unlock: () => false },
  admin: {
    group: 'Site',
    useAsTitle: 'from',
    defaultColumns: ['from', 'to', 'updatedAt'],
    description: 'Addresses that moved. One is added by itself when a published document’s address changes.',
    hideAPIURL: true,
    components: { beforeListTable: ['/redirects/screen/ImportManyLink.tsx#ImportManyLink'] },
  },
  endpoints: redirectImportEndpoints,
  hooks: { afterChange: [notifyAfterChange], afterDelete: [notifyAfterDelete] },
  fields: [
    failingLinksField,
    {
      name: 'from',
      label: 'Old address',
      type: 'text',
      required: true,
      unique: true,
      custom: asItCame,
      index: true,
      admin: {
        description:
          'On this site, from the first slash on, like /old-page/, or the whole address of the old site. Large and small letters are the same. What readers ask for after a ? is passed on, unless you write a ? here: /page.aspx?id=3 leads on from that page alone.',
        placeholder: '/old-page/',
      },
      hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? keptOldAddress(value) : value)] },
      validate: problem('from'),
    },
    {
      name: 'to',
      label: 'New address',
      type: 'text',
      required: true,
      custom: asItCame,
      admin: {
        description: 'On this site, like /new-page/, or the whole address of another one.',
        placeholder: '/new-page/',
      },
      hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? value.trim() : value)] },
      validate: problem('to'),
    },
  ],
}
