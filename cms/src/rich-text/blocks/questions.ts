import type { Block } from 'payload'
import { picker } from './picker.ts'

export const questionsBlock: Block = {
  slug: 'questions',
  labels: { singular: 'Questions', plural: 'Questions' },
  fields: [
    {
      ...picker(
        'Each stands in the text with its answer, in this order. Within the answer of a question they are links.',
      ),
      name: 'questions',
      label: 'Questions to show',
      relationTo: 'faqs',
      hasMany: true,
    },
  ],
}
