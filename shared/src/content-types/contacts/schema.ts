import { z } from 'zod'
import type { DeepReadonly } from '../../values/deep-readonly.ts'
import { documentSchema } from '../../document.ts'
import { phone } from '../../fields/link.ts'
import { text } from '../../fields/text.ts'

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
export type Contact = DeepReadonly<z.infer<typeof contactSchema>>
