import { contentTypeNames, contentTypeOf } from '@osi/shared'
import type { Block } from 'payload'
import { picker } from './picker.ts'

export const eventBlock: Block = {
  slug: 'event',
  labels: { singular: 'Event', plural: 'Events' },
  fields: [
    {
      ...picker('Its date, its title and what has become of it stand in the text, and change when the event does.'),
      name: 'event',
      label: 'Event to show',
      relationTo: contentTypeNames.filter((name) => contentTypeOf(name).event),
    },
  ],
}
