import type { Field } from 'payload'
import { nobody } from '../access/roles.ts'

/**
 * Who saved this version; empty when the program did. The program fills it in at every save, a restored version too, so that each
 * version names its author.
 */
export const updatedByField: Field = {
  name: 'updatedBy',
  label: 'Changed by',
  type: 'relationship',
  relationTo: 'users',
  access: { create: nobody, update: nobody },
  admin: { hidden: true, disableBulkEdit: true },
  hooks: { beforeChange: [({ req }) => req.user?.id ?? null] },
}
