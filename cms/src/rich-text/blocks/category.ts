import type { Block } from 'payload'
import { picker } from './picker.ts'

export const categoryBlock: Block = {
  slug: 'category',
  labels: { singular: 'Category', plural: 'Categories' },
  fields: [
    {
      ...picker('Its name and its summary stand in the text, and lead to its page.'),
      name: 'category',
      label: 'Category to show',
      relationTo: 'school-categories',
    },
  ],
}
