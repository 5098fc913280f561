import { onlineUses } from '@osi/shared'
import { clockTimeField } from '../../fields/clock-time-field.ts'
import { dayField } from '../../fields/day-field.ts'
import { conditionField, contactField, registrationField } from '../../fields/registration-fields.ts'
import { linkField } from '../../fields/link-field.ts'
import { richTextField } from '../../fields/rich-text-field.ts'
import { venueField } from '../../fields/venue-field.ts'
import { typedListField } from '../../fields/typed-list-field.ts'
import type { GroupField } from 'payload'
import { contentCollection } from '../content-collection.ts'

/** Closed rows are named by what is in them. */
const rowTitle = (empty: string) => ({ path: '/admin/RowTitle.tsx#RowTitle', clientProps: { empty } })

/** Where people attend a day from elsewhere. */
const onlineField: GroupField = {
  name: 'online',
  label: 'Online too',
  type: 'group',
  admin: { description: 'Only if people can attend this day from elsewhere. Readers are told “Online and in person”.' },
  fields: [
    linkField({
      name: 'url',
      label: 'Link for attending online',
      description: 'The whole address of the page, from https:// on. Everybody sees it.',
    }),
    {
      name: 'use',
      label: 'What people do there',
      type: 'select',
      options: [...onlineUses],
      admin: {
        description: 'Leave empty if they just watch.',
        condition: (_, online: { url?: string | null } | undefined) => Boolean(online?.url),
      },
    },
  ],
}

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
    venueField({ label: 'Where', description: 'Readers and calendars find it on a map by its name and address.' }),
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
        onlineField,
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
            typedListField({
              name: 'speakers',
              label: 'Speakers',
              description: 'Name and position; press Enter after each one.',
            }),
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
    typedListField({ name: 'topics', label: 'Topics', description: 'A few words each; press Enter after each one.' }),
    registrationField,
    conditionField,
    contactField,
  ],
})
