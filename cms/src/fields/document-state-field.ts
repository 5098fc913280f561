import type { Field } from 'payload'

/** Atop the sidebar of whatever is published: whether readers have it. */
export const documentStateField: Field = {
  name: 'publishingState',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/publishing-panel/DocumentState.tsx#DocumentState' },
  },
}
