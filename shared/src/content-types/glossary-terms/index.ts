import { z } from 'zod'
import { defineContentType } from '../../content-type.ts'
import { documentSchema } from '../../document.ts'
import { text } from '../../fields/text.ts'
import { slugify } from '../../rules/slugify.ts'
import { glossaryTermExamples } from './examples.ts'

export const glossaryTermSchema = documentSchema.extend({
  /** The word or acronym as people meet it. */
  term: text,
  /** What an acronym stands for. */
  expansion: text.optional(),
  definition: text.optional(),
  /** Other ways people write it; search treats them all as the same. */
  alsoKnownAs: z.array(text).default([]),
})
export type GlossaryTerm = z.infer<typeof glossaryTermSchema>

export const glossaryTerms = defineContentType({
  name: 'glossary-terms',
  labels: { singular: 'glossary term', plural: 'glossary terms' },
  schema: glossaryTermSchema,
  addressOf: (term) => `/glossary/#${slugify(term.term) || term.id}`,
  problemsIn(draft) {
    const { expansion, definition } = draft as { expansion?: string | null; definition?: string | null }
    return expansion || definition
      ? []
      : [{ path: 'definition', message: 'Say what the term means, or what its letters stand for.' }]
  },
  examples: glossaryTermExamples,
})
