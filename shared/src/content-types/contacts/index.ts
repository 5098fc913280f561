import { z } from 'zod'
import { defineContentType } from '../../content-type.ts'
import { documentSchema } from '../../document.ts'
import { phone } from '../../fields/link.ts'
import { text } from '../../fields/text.ts'
import { slugify } from '../../rules/slugify.ts'
import { contactExamples } from './examples.ts'

export const contactSchema = documentSchema.extend({
  /** A person's name, or an office's. */
  name: text,
  role: text.optional(),
  organization: text.optional(),
  phone: phone.optional(),
  email: z.email().optional(),
  /** What to ask them about. */
  topics: z.array(text).default([]),
  order: z.number().default(0),
})
export type Contact = z.infer<typeof contactSchema>

export const contacts = defineContentType({
  name: 'contacts',
  labels: { singular: 'contact', plural: 'contacts' },
  schema: contactSchema,
  addressOf: (contact) => `/contacts/#${slugify(contact.name) || contact.id}`,
  problemsIn(draft) {
    const { phone, email } = draft as { phone?: string | null; email?: string | null }
    return phone || email
      ? []
      : [{ path: 'phone', message: 'Give a phone number or an e-mail address, or nobody can reach this contact.' }]
  },
  examples: contactExamples,
})
