import { defineContentType } from '../../content-type.ts'
import { schoolExamples } from './examples.ts'
import { problemsInSchool } from './rules.ts'
import { schoolSchema } from './schema.ts'

export const schools = defineContentType({
  name: 'schools',
  labels: { singular: 'school', plural: 'schools' },
  schema: schoolSchema,
  titleField: 'name',
  location: { on: 'own-page', under: '/schools/' },
  problemsIn: problemsInSchool,
  examples: schoolExamples,
})
