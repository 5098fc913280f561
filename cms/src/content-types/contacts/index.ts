import { phoneField } from '../../fields/phone-field.ts'
import { typedListField } from '../../fields/typed-list-field.ts'
import { contentCollection } from '../content-collection.ts'

export const contacts = contentCollection({
  name: 'contacts',
  group: 'People & reports',
  labels: { singular: 'Contact', plural: 'Contacts' },
  description:
    'People and offices that readers can call or write to. Change a number here and it changes wherever it is shown.',
  columns: ['name', 'order', 'role', 'phone', 'email', '_status'],
  sort: 'order',
  searched: ['name', 'role', 'organization', 'phone', 'email'],
  hasOwner: true,
  fields: [
    {
      name: 'name',
      label: 'Name',
      type: 'text',
      required: true,
      admin: { description: 'A person’s name, or an office’s.' },
    },
    { name: 'role', label: 'Position', type: 'text', admin: { description: 'What they do, for a person.' } },
    { name: 'organization', label: 'Organization', type: 'text' },
    phoneField('All ten digits. Readers with a phone can tap it.'),
    { name: 'email', label: 'E-mail', type: 'email' },
    typedListField({
      name: 'topics',
      label: 'What to ask them about',
      description: 'A few words each; press Enter after each one.',
    }),
  ],
})
