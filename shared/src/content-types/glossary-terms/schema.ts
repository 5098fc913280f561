import { z } from 'zod'
import type { DeepReadonly } from '../../values/deep-readonly.ts'
import { documentSchema } from '../../document.ts'
import { text } from '../../fields/text.ts'

export const glossaryTermSchema = documentSchema.extend({
  /** The word or acronym as people meet it. */
  term: text,
  /** What an acronym stands for. */
  expansion: text.optional(),
  definition: text.optional(),
  /** Other ways people write it; search treats them all as the same. */
  alsoKnownAs: z.array(text).default([]),
})
export type GlossaryTerm = DeepReadonly<z.infer<typeof glossaryTermSchema>>
