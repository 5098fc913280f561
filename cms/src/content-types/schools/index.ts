import { schoolStatus } from '@osi/shared'
import { dayField } from '../../fields/day-field.ts'
import { typedListField } from '../../fields/typed-list-field.ts'
import { contentCollection } from '../content-collection.ts'

const statusLabels = { open: 'Open', closed: 'Closed', merged: 'Merged into another school' } as const

export const schools = contentCollection({
  name: 'schools',
  group: 'Register',
  keepsAllVersions: true,
  labels: { singular: 'School', plural: 'Schools' },
  description:
    'The schools of the register, with what each was identified for, year by year. A file of identified schools fills it; correct single schools here.',
  columns: ['number', 'name', 'district', 'status', '_status'],
  sort: 'number',
  searched: ['name', 'number', 'ncesId'],
  fields: [
    { name: 'name', label: 'Name', type: 'text', required: true, admin: { description: 'What it is called now.' } },
    {
      name: 'number',
      label: 'Number',
      type: 'text',
      required: true,
      index: true,
      admin: { description: 'Five digits, leading zeros included, like 01014. It names the school for ever.' },
    },
    {
      name: 'district',
      label: 'District',
      type: 'relationship',
      relationTo: 'districts',
      admin: { description: 'Without one it stands in no list of a district.' },
    },
    { name: 'ncesId', label: 'NCES ID', type: 'text', admin: { description: 'The federal number, if you know it.' } },
    { name: 'grades', label: 'Grades', type: 'text', admin: { description: 'Like 6–8.' } },
    typedListField({
      name: 'formerNames',
      label: 'Former names',
      description: 'Readers find the school by them, too. Press Enter after each one.',
    }),
    {
      name: 'status',
      label: 'Status',
      type: 'select',
      // Payload would name it like the type of `_status`, and the second of the two would be lost.
      enumName: 'enum_schools_state',
      required: true,
      defaultValue: 'open',
      options: schoolStatus.options.map((value) => ({ value, label: statusLabels[value] })),
    },
    {
      name: 'mergedInto',
      label: 'Merged into, or replaced by',
      type: 'relationship',
      relationTo: 'schools',
      filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
      admin: {
        condition: (_data, { status }) => status !== 'open',
        description:
          'Readers are led to that school. For a closed school: the one that takes its place, if there is one.',
      },
    },
    {
      name: 'identifications',
      label: 'Identified for',
      labels: { singular: 'Year', plural: 'Years' },
      type: 'array',
      admin: {
        description:
          'One row for each category and school year. A new year is a new row: earlier ones stay as they are.',
      },
      fields: [
        {
          name: 'category',
          label: 'Category',
          type: 'relationship',
          relationTo: 'school-categories',
          required: true,
        },
        {
          name: 'schoolYear',
          label: 'School year',
          type: 'text',
          required: true,
          admin: { description: 'Like 2022-23.' },
        },
        { name: 'reason', label: 'Reason', type: 'textarea', admin: { description: 'In the office’s words.' } },
        typedListField({
          name: 'groups',
          label: 'Groups of students',
          description: 'Labels alone: no counts, and nothing about a person.',
        }),
        dayField({ name: 'enteredOn', label: 'Entered on', description: 'May lie before the school year.' }),
        dayField({ name: 'exitedOn', label: 'Exited on', description: 'From that day on it is no longer identified.' }),
        {
          name: 'held',
          label: 'Held',
          type: 'checkbox',
          defaultValue: false,
          admin: { description: 'It stayed although it could have left.' },
        },
      ],
    },
  ],
})
