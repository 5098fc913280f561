import type { Field } from 'payload'

/** Beside whatever is published: the bundle that it stands in, and the way into one. */
export const bundleField: Field = {
  name: 'inBundle',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/bundles/form/InBundle.tsx#InBundle' },
  },
}
