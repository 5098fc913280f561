import type { Field } from 'payload'

/** Whether readers have a document. Payload keeps it; in lists, ours says more: who is next, and when it goes live. */
export const statusField: Field = {
  name: '_status',
  label: 'Status',
  type: 'select',
  // Payload adds its own two.
  options: [],
  admin: { components: { Cell: '/review/StatusCell.tsx#StatusCell' } },
}
