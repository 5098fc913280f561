import { typedListField } from '../../fields/typed-list-field.ts'
import { contentCollection } from '../content-collection.ts'

export const glossaryTerms = contentCollection({
  name: 'glossary-terms',
  group: 'Information',
  labels: { singular: 'Glossary term', plural: 'Glossary' },
  description:
    'Acronyms and terms with their meaning. Search uses them too: whoever types one spelling finds the others.',
  columns: ['term', 'expansion', '_status', 'updatedAt'],
  sort: 'term',
  searched: ['term', 'expansion', 'definition'],
  fields: [
    {
      name: 'term',
      label: 'Term',
      type: 'text',
      required: true,
      admin: { description: 'The word or acronym as people meet it, like ATSI.' },
    },
    { name: 'expansion', label: 'Stands for', type: 'text', admin: { description: 'For an acronym: its words.' } },
    { name: 'definition', label: 'Meaning', type: 'textarea', admin: { description: 'One or two plain sentences.' } },
    typedListField({
      name: 'alsoKnownAs',
      label: 'Also written as',
      description: 'Other spellings and names; press Enter after each one.',
    }),
  ],
})
