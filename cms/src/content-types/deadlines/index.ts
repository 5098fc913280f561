import { dayField } from '../../fields/day-field.ts'
import { centralInstantField } from '../../fields/instant-field.ts'
import { linkField } from '../../fields/link-field.ts'
import { contactField } from '../../fields/registration-fields.ts'
import { richTextField } from '../../fields/rich-text-field.ts'
import { contentCollection } from '../content-collection.ts'

export const deadlines = contentCollection({
  name: 'deadlines',
  group: 'Events',
  labels: { singular: 'Deadline', plural: 'Deadlines' },
  description: 'What is due, and when. Readers are reminded a week and a day before.',
  columns: ['title', 'dueAt', 'extendedTo', '_status', 'updatedAt'],
  sort: '-dueAt',
  searched: ['title', 'summary'],
  fields: [
    {
      name: 'title',
      label: 'Title',
      type: 'text',
      required: true,
      admin: { description: 'What is due, like School improvement plan due.' },
    },
    dayField({ name: 'opensOn', label: 'Opens', description: 'Leave empty if it is open already.' }),
    centralInstantField({
      name: 'dueAt',
      label: 'Due',
      description: 'Day and time in Central time.',
      required: true,
      use: 'due',
    }),
    centralInstantField({
      name: 'extendedTo',
      label: 'Extended to',
      description: 'Only for an extension. Readers see both dates, and calendars move the entry.',
      use: 'due',
    }),
    {
      name: 'summary',
      label: 'Summary',
      type: 'textarea',
      admin: { description: 'One or two sentences: what to hand in. Shown in search and in the feed.' },
    },
    richTextField('body', 'Description', 'Everything that people need to know to meet the deadline.'),
    {
      name: 'categories',
      label: 'For which schools',
      type: 'relationship',
      relationTo: 'school-categories',
      hasMany: true,
      admin: { description: 'Leave empty if it is for every identified school.' },
    },
    linkField({ name: 'link', label: 'Where to hand it in', description: 'The whole address, from https:// on.' }),
    {
      name: 'closed',
      label: 'Closed early',
      type: 'checkbox',
      defaultValue: false,
      disableDuplicate: true,
      admin: {
        position: 'sidebar',
        description: 'Only if it ends before it is due. It then stands with the past ones.',
      },
    },
    contactField,
  ],
})
