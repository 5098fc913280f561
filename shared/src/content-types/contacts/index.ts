import { defineContentType } from '../../content-type.ts'
import { contactExamples } from './examples.ts'
import { contactSchema } from './schema.ts'

export const contacts = defineContentType({
  name: 'contacts',
  labels: { singular: 'contact', plural: 'contacts' },
  schema: contactSchema,
  titleField: 'name',
  list: { address: '/contacts/', title: 'Contacts' },
  location: { on: 'list-page' },
  problemsIn({ phone, email }: { phone?: string | null; email?: string | null }) {
    return phone || email
      ? []
      : [{ path: 'phone', message: 'Give a phone number or an e-mail address, or nobody can reach this contact.' }]
  },
  examples: contactExamples,
})
