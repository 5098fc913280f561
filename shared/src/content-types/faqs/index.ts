import { z } from 'zod'
import { defineContentType } from '../../content-type.ts'
import { documentSchema } from '../../document.ts'
import { relation, text } from '../../fields/text.ts'
import { richText } from '../../rich-text/schema.ts'
import { slugify } from '../../rules/slugify.ts'
import { faqExamples } from './examples.ts'

export const faqSchema = documentSchema.extend({
  question: text,
  answer: richText,
  /** The category of identified schools that it is about, if it is about one. */
  category: relation.optional(),
  order: z.number().default(0),
})
export type Faq = z.infer<typeof faqSchema>

export const faqs = defineContentType({
  name: 'faqs',
  labels: { singular: 'question', plural: 'questions and answers' },
  schema: faqSchema,
  addressOf: (faq) => `/faqs/#${slugify(faq.question) || faq.id}`,
  examples: faqExamples,
})
