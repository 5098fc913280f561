import { clockTimeField } from '../../fields/clock-time-field.ts'
import { dayField } from '../../fields/day-field.ts'
import { conditionField, contactField, registrationField } from '../../fields/registration-fields.ts'
import { richTextField } from '../../fields/rich-text-field.ts'
import { contentCollection } from '../content-collection.ts'

/** Closed rows are named by what is in them. */
const rowTitle = (empty: string) => ({ path: '/admin/RowTitle.tsx#RowTitle', clientProps: { empty } })

export const conferences = contentCollection({
  name: 'conferences',
  group: 'Events',
  labels: { singular: 'Conference', plural: 'Conferences' },
  description: 'Convenings and conferences of one or more days at a venue.',
  columns: ['title', 'theme', 'condition', '_status', 'updatedAt'],
  sort: '-updatedAt',
  searched: ['title', 'theme', 'summary', 'venue.name', 'venue.city'],
  fields: [
    {
      name: 'title',
      label: 'Title',
      type: 'text',
      required: true,
      admin: { description: 'As readers should see it in lists and in search.' },
    },
    {
      name: 'theme',
      label: 'Theme',
      type: 'text',
      admin: { description: 'The line under the title, if there is one.' },
    },
    {
      name: 'summary',
      label: 'Summary',
      type: 'textarea',
      admin: { description: 'One or two sentences. Shown in lists, in search and in the feed.' },
    },
    richTextField(
      'body',
      'Description',
      'Everything that concerns the whole conference. Each day has its own description below.',
    ),
    {
      name: 'venue',
      label: 'Where',
      type: 'group',
      fields: [
        { name: 'name', label: 'Venue', type: 'text', admin: { description: 'Like Vicksburg Convention Center.' } },
        { name: 'address', label: 'Street address', type: 'text' },
        {
          type: 'row',
          fields: [
            { name: 'city', label: 'City', type: 'text' },
            { name: 'state', label: 'State', type: 'text', admin: { description: 'Two letters, like MS.' } },
          ],
        },
      ],
    },
    {
      name: 'days',
      label: 'Days',
      labels: { singular: 'Day', plural: 'Days' },
      type: 'array',
      minRows: 1,
      required: true,
      admin: {
        description: 'One row for each day, in their order. A pre-conference is a day like the others.',
        initCollapsed: true,
        components: { RowLabel: rowTitle('Day') },
      },
      fields: [
        {
          name: 'label',
          label: 'What the day is called',
          type: 'text',
          admin: { description: 'Like Pre-conference or General conference.' },
        },
        {
          type: 'row',
          fields: [
            dayField({ name: 'date', label: 'Date', description: 'The day in Mississippi.', required: true }),
            clockTimeField({
              name: 'startTime',
              label: 'From',
              description: 'Central time. Leave empty if you don’t know.',
              ends: 'endTime',
            }),
            clockTimeField({
              name: 'endTime',
              label: 'To',
              description: 'Central time. Leave empty if you don’t know.',
              starts: 'startTime',
            }),
          ],
        },
        {
          name: 'openTo',
          label: 'Which schools may come',
          type: 'relationship',
          relationTo: 'school-categories',
          hasMany: true,
          admin: { description: 'Leave empty if every identified school may come.' },
        },
        {
          name: 'team',
          label: 'Who comes from each district',
          labels: { singular: 'Role', plural: 'Roles' },
          type: 'array',
          admin: {
            description: 'The members of a district’s team on this day.',
            initCollapsed: true,
            components: { RowLabel: rowTitle('Role') },
          },
          fields: [
            {
              type: 'row',
              fields: [
                { name: 'role', label: 'Role', type: 'text', required: true },
                { name: 'count', label: 'How many', type: 'number', min: 1, defaultValue: 1 },
              ],
            },
          ],
        },
        richTextField('description', 'Description of the day', 'What happens on this day.'),
        {
          name: 'sessions',
          label: 'Sessions',
          labels: { singular: 'Session', plural: 'Sessions' },
          type: 'array',
          admin: {
            description: 'The schedule of the day, in its order.',
            initCollapsed: true,
            components: { RowLabel: rowTitle('Session') },
          },
          fields: [
            { name: 'title', label: 'Title', type: 'text', required: true },
            {
              name: 'speakers',
              label: 'Speakers',
              type: 'text',
              hasMany: true,
              admin: { description: 'Name and position; press Enter after each one.' },
            },
            { name: 'description', label: 'Description', type: 'textarea' },
          ],
        },
        {
          name: 'copyDay',
          type: 'ui',
          admin: { disableListColumn: true, components: { Field: '/dates/CopyDay.tsx#CopyDay' } },
        },
      ],
    },
    {
      name: 'topics',
      label: 'Topics',
      type: 'text',
      hasMany: true,
      admin: { description: 'A few words each; press Enter after each one.' },
    },
    registrationField,
    conditionField,
    contactField,
  ],
})
