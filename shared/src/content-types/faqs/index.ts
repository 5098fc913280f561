import { defineContentType } from '../../content-type.ts'
import { faqExamples } from './examples.ts'
import { faqSchema } from './schema.ts'

export const faqs = defineContentType({
  name: 'faqs',
  labels: { singular: 'question', plural: 'questions and answers' },
  schema: faqSchema,
  titleField: 'question',
  list: { address: '/faqs/', title: 'Questions and answers' },
  location: { on: 'list-page' },
  examples: faqExamples,
})
