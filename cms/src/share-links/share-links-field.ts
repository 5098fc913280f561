import type { Field } from 'payload'

/** In the sidebar of whatever is published: links to the draft for people without an account. */
export const shareLinksField: Field = {
  name: 'shareLinks',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/share-links/ShareLinks.tsx#ShareLinks' },
  },
}
