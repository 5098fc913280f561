import { defineContentType } from '../../content-type.ts'
import { pageExamples } from './examples.ts'
import { pageSchema } from './schema.ts'

export const pages = defineContentType({
  name: 'pages',
  labels: { singular: 'page', plural: 'pages' },
  schema: pageSchema,
  titleField: 'title',
  location: { on: 'own-page', under: '/', parentField: 'parent' },
  examples: pageExamples,
})
