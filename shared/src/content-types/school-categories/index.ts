import { defineContentType } from '../../content-type.ts'
import { schoolCategoryExamples } from './examples.ts'
import { schoolCategorySchema } from './schema.ts'

export const schoolCategories = defineContentType({
  name: 'school-categories',
  labels: { singular: 'category of identified schools', plural: 'categories of identified schools' },
  schema: schoolCategorySchema,
  titleField: 'name',
  list: { address: '/identified-schools/', title: 'Identified schools' },
  location: { on: 'own-page', under: '/identified-schools/' },
  examples: schoolCategoryExamples,
})
