import { defineContentType } from '../../content-type.ts'
import { districtExamples } from './examples.ts'
import { districtSchema } from './schema.ts'

export const districts = defineContentType({
  name: 'districts',
  labels: { singular: 'district', plural: 'districts' },
  schema: districtSchema,
  titleField: 'name',
  location: { on: 'own-page', under: '/districts/' },
  // The events for its schools, as a calendar and as a feed.
  fileEndings: ['.ics', '.xml'],
  examples: districtExamples,
})
