import { defineContentType } from '../../content-type.ts'
import { districtExamples } from './examples.ts'
import { districtSchema } from './schema.ts'

export const districts = defineContentType({
  name: 'districts',
  labels: { singular: 'district', plural: 'districts' },
  schema: districtSchema,
  titleField: 'name',
  location: { on: 'own-page', under: '/districts/' },
  examples: districtExamples,
})
