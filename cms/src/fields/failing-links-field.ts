import type { Field } from 'payload'

/** Atop the fields of whatever can have a link: those of its links that fail on the site. */
export const failingLinksField: Field = {
  name: 'failingLinks',
  type: 'ui',
  admin: {
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/link-check/FailingLinks.tsx#FailingLinks' },
  },
}
