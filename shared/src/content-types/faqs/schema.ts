import { z } from 'zod'
import type { DeepReadonly } from '../../values/deep-readonly.ts'
import { documentSchema } from '../../document.ts'
import { relation, text } from '../../fields/text.ts'
import { richText } from '../../rich-text/schema.ts'
import { spanishVersion } from '../../spanish/spanish-version.ts'

export const faqSchema = documentSchema.extend({
  question: text,
  answer: richText,
  /** The category of identified schools that it is about, if it is about one. */
  category: relation.optional(),
  /** Readers get it once it has both. */
  spanish: spanishVersion({ question: text.optional(), answer: richText.optional() }).optional(),
  order: z.number().default(0),
})
export type Faq = DeepReadonly<z.infer<typeof faqSchema>>
