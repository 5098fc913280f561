import { defineContentType } from '../../content-type.ts'
import { glossaryTermExamples } from './examples.ts'
import { glossaryTermSchema } from './schema.ts'

export const glossaryTerms = defineContentType({
  name: 'glossary-terms',
  labels: { singular: 'glossary term', plural: 'glossary terms' },
  schema: glossaryTermSchema,
  titleField: 'term',
  list: { address: '/glossary/', title: 'Glossary' },
  location: { on: 'list-page' },
  problemsIn({ expansion, definition }: { expansion?: string | null; definition?: string | null }) {
    return expansion || definition
      ? []
      : [{ path: 'definition', message: 'Say what the term means, or what its letters stand for.' }]
  },
  examples: glossaryTermExamples,
})
