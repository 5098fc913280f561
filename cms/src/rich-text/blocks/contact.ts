import type { Block } from 'payload'
import { picker } from './picker.ts'

export const contactBlock: Block = {
  slug: 'contact',
  labels: { singular: 'Contact', plural: 'Contacts' },
  fields: [
    {
      ...picker('Name, role, phone and e-mail stand in the text, and change when the contact does.'),
      name: 'contact',
      label: 'Contact to show',
      relationTo: 'contacts',
    },
  ],
}
