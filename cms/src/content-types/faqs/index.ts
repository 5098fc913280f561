import { spanishFields } from '../../spanish/spanish-fields.ts'
import { richTextField } from '../../fields/rich-text-field.ts'
import { contentCollection } from '../content-collection.ts'

export const faqs = contentCollection({
  name: 'faqs',
  group: 'Information',
  labels: { singular: 'Question', plural: 'Questions and answers' },
  description: 'What people ask, with the answer. Write the question as they would.',
  columns: ['question', 'order', 'category', '_status', 'updatedAt'],
  sort: 'order',
  searched: ['question'],
  hasOwner: true,
  fields: [
    {
      name: 'question',
      label: 'Question',
      type: 'text',
      required: true,
      admin: { description: 'In the words that people use.' },
    },
    richTextField('answer', 'Answer', 'Short first, details after.', true),
    {
      name: 'category',
      label: 'About this category',
      type: 'relationship',
      relationTo: 'school-categories',
      admin: { position: 'sidebar', description: 'Only if it is about one category of schools.' },
    },
    spanishFields('faqs', 'Readers get it on the page of questions in Spanish, once it has both.', [
      { name: 'question', label: 'Pregunta', type: 'text', admin: { description: 'The question in Spanish.' } },
      richTextField('answer', 'Respuesta', 'The answer in Spanish.'),
    ]),
  ],
})
