import { contentCollection } from '../content-collection.ts'

export const districts = contentCollection({
  name: 'districts',
  group: 'Register',
  keepsAllVersions: true,
  labels: { singular: 'District', plural: 'Districts' },
  description: 'The school districts of the register. The first import of a file of identified schools makes them.',
  columns: ['number', 'name', '_status', 'updatedAt'],
  sort: 'number',
  searched: ['name', 'number'],
  fields: [
    { name: 'name', label: 'Name', type: 'text', required: true },
    {
      name: 'number',
      label: 'Number',
      type: 'text',
      required: true,
      index: true,
      admin: { description: 'Four digits, leading zeros included, like 0101.' },
    },
    {
      name: 'contact',
      label: 'Contact',
      type: 'relationship',
      relationTo: 'contacts',
      admin: { position: 'sidebar', description: 'Whom the district asks at the office.' },
    },
  ],
})
