import { validations } from 'payload/shared'
import { richTextField } from '../../fields/rich-text-field.ts'
import { contentCollection } from '../content-collection.ts'
import { standsBelowItself } from './stands-below-itself.ts'

type RelationshipOptions = Parameters<typeof validations.relationship>[1]

export const pages = contentCollection({
  name: 'pages',
  group: 'Information',
  labels: { singular: 'Page', plural: 'Pages' },
  description: 'Everything that is not an event, a category, a contact or a question.',
  columns: ['title', 'slug', 'parent', '_status', 'updatedAt'],
  sort: 'title',
  searched: ['title', 'summary', 'slug'],
  hasOwner: true,
  fields: [
    { name: 'title', label: 'Title', type: 'text', required: true, admin: { description: 'The heading of the page.' } },
    {
      name: 'summary',
      label: 'Summary',
      type: 'textarea',
      admin: { description: 'One or two sentences. Shown under the title and in search.' },
    },
    richTextField('body', 'Text', 'Sections begin with Heading 2; the title is above them.'),
    {
      name: 'parent',
      label: 'Stands below',
      type: 'relationship',
      relationTo: 'pages',
      filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
      validate: async (value: unknown, options: RelationshipOptions) =>
        typeof value === 'string' && (await standsBelowItself(options.id, value, options.req))
          ? 'That page stands below this one already. Choose another, or leave it empty.'
          : // A parent in the trash keeps no child from being published; the form says where it is.
            validations.relationship(value as string, { ...options, filterOptions: undefined }),
      admin: {
        position: 'sidebar',
        description:
          'The page that this one belongs to, in the address and in the trail at its top. Leave empty for a page of its own.',
      },
    },
  ],
})
