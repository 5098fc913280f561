import type { Field } from 'payload'

/** In the sidebar of whatever is published: what could be written better. It stops nobody. */
export const writingChecksField: Field = {
  name: 'writingChecks',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/writing-checks/WritingChecks.tsx#WritingChecks' },
  },
}
