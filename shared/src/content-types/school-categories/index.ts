import { z } from 'zod'
import { defineContentType } from '../../content-type.ts'
import { documentSchema } from '../../document.ts'
import { link } from '../../fields/link.ts'
import { slug, text } from '../../fields/text.ts'
import { richText } from '../../rich-text/schema.ts'
import { schoolCategoryExamples } from './examples.ts'

export const schoolCategorySchema = documentSchema.extend({
  name: text,
  acronym: text,
  slug,
  /** Its place in lists, smallest first. */
  order: z.number().default(0),
  summary: text.optional(),
  howIdentified: richText.optional(),
  supports: richText.optional(),
  exitCriteria: richText.optional(),
  /** Where the facts were read. */
  sources: z.array(z.object({ label: text, url: link.optional() })).default([]),
})
export type SchoolCategory = z.infer<typeof schoolCategorySchema>

export const schoolCategories = defineContentType({
  name: 'school-categories',
  labels: { singular: 'category of identified schools', plural: 'categories of identified schools' },
  schema: schoolCategorySchema,
  addressOf: (category) => `/identified-schools/${category.slug}/`,
  examples: schoolCategoryExamples,
})
