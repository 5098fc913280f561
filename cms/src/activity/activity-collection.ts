import { APIError, type CollectionBeforeOperationHook, type CollectionConfig } from 'payload'
import { allowedTo } from '../access/may.ts'
import { nobody } from '../access/roles.ts'
import { activityEndpoints } from './activity-endpoints.ts'
import { deeds } from './deeds.ts'

/** Not even the program changes a line; old ones go by `forgetOldActivity`, past Payload. */
const appendOnly: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation === 'update' || operation === 'updateByID' || operation === 'delete' || operation === 'deleteByID')
    throw new APIError('Nobody changes or deletes what is in the activity log.', 403, undefined, true)
  return args
}

/** Who did what, when and from where. */
export const activity: CollectionConfig = {
  slug: 'activity',
  labels: { singular: 'Activity', plural: 'Activity log' },
  access: {
    read: allowedTo('activity', 'read'),
    create: nobody,
    update: nobody,
    delete: nobody,
    unlock: nobody,
  },
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  hooks: { beforeOperation: [appendOnly] },
  endpoints: activityEndpoints,
  admin: {
    group: 'People & reports',
    useAsTitle: 'what',
    defaultColumns: ['createdAt', 'who', 'deed', 'what', 'from'],
    listSearchableFields: ['who', 'what', 'from'],
    description: 'Who did what, when and from where. Nobody can change or delete a line; old lines go by themselves.',
    hideAPIURL: true,
    hidden: ({ user }) => user?.role !== 'admin',
    components: { beforeListTable: ['/activity/ExportLink.tsx#ExportLink'] },
  },
  fields: [
    {
      name: 'deed',
      label: 'Kind',
      type: 'select',
      required: true,
      index: true,
      options: Object.entries(deeds).map(([value, label]) => ({ value, label })),
    },
    { name: 'who', label: 'Who', type: 'text', required: true, index: true },
    { name: 'what', label: 'What', type: 'text', required: true },
    {
      name: 'from',
      label: 'From',
      type: 'text',
      admin: { description: 'The network address that it came from.' },
    },
    { name: 'document', type: 'text', admin: { hidden: true } },
  ],
}
