import type { CollectionConfig, DateField } from 'payload'

const stamp = (name: string, label: string): DateField => ({
  name,
  label,
  type: 'date',
  index: true,
  admin: { disableBulkEdit: true, hidden: true, components: { Cell: '/dates/InstantCell.tsx#InstantCell' } },
})

/** The same collection; its lists say in Central time when a document was made and changed. Payload shows the browser’s zone. */
export const withCentralTimes = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: [...collection.fields, stamp('updatedAt', 'Last changed'), stamp('createdAt', 'Created')],
})
