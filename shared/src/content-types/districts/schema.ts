import { z } from 'zod'
import type { DeepReadonly } from '../../values/deep-readonly.ts'
import { documentSchema } from '../../document.ts'
import { relation, slug, text } from '../../fields/text.ts'

export const districtSchema = documentSchema.extend({
  name: text,
  /** A text, so that leading zeros stay. */
  number: z.string().regex(/^\d{4}$/, 'Write the four digits, leading zeros included.'),
  slug,
  /** Whom the district asks at the office. */
  contact: relation.optional(),
})
export type District = DeepReadonly<z.infer<typeof districtSchema>>
