import { conditions } from '@osi/shared'
import type { Field } from 'payload'
import { linkField } from './link-field.ts'

/** Whether an event takes place as announced. */
export const conditionField: Field = {
  name: 'condition',
  label: 'Does it take place?',
  type: 'select',
  options: [...conditions],
  defaultValue: 'scheduled',
  disableDuplicate: true,
  admin: {
    position: 'sidebar',
    isClearable: false,
    description:
      'Whether it is upcoming or over follows from its date. A cancelled or postponed event keeps its page and is marked.',
  },
}

/** How a person signs up; the same for webinars and conferences. */
export const registrationField: Field = {
  name: 'registration',
  label: 'How to register',
  type: 'group',
  admin: { description: 'Leave empty what does not apply; readers see no gap.' },
  fields: [
    linkField({
      name: 'url',
      label: 'Registration link',
      description: 'The whole address of the registration page, from https:// on.',
    }),
    {
      name: 'searchTerm',
      label: 'What to search for there',
      type: 'text',
      admin: { description: 'If people must search in the registration system, the word to type, like i3.' },
    },
    {
      name: 'instructions',
      label: 'Anything else about registering',
      type: 'textarea',
      admin: { description: 'A sentence or two, such as a deadline or who registers the team.' },
    },
    {
      name: 'contact',
      label: 'Who answers questions about registering',
      type: 'relationship',
      relationTo: 'contacts',
      admin: { description: 'Choose a contact, or make a new one with +.' },
    },
    {
      name: 'lateEntry',
      label: 'People may still register and come in once it has begun',
      type: 'checkbox',
      defaultValue: false,
    },
  ],
}

/** Whom readers call about a document. */
export const contactField: Field = {
  name: 'contact',
  label: 'Whom to ask about it',
  type: 'relationship',
  relationTo: 'contacts',
  admin: { position: 'sidebar', description: 'Readers see this contact’s phone and e-mail.' },
}
