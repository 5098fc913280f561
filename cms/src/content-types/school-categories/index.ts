import { familyTexts } from '@osi/shared'
import type { Field } from 'payload'
import { linkField } from '../../fields/link-field.ts'
import { orderField } from '../../fields/order-field.ts'
import { richTextField } from '../../fields/rich-text-field.ts'
import { contentCollection } from '../content-collection.ts'

export const schoolCategories = contentCollection({
  name: 'school-categories',
  group: 'Information',
  labels: { singular: 'Category of schools', plural: 'Categories of schools' },
  description: 'The categories in which schools are identified for support: CSI, TSI, ATSI, SAR.',
  columns: ['acronym', 'name', 'order', '_status', 'updatedAt'],
  sort: 'order',
  searched: ['name', 'acronym', 'summary'],
  hasOwner: true,
  fields: [
    {
      name: 'name',
      label: 'Name',
      type: 'text',
      required: true,
      admin: { description: 'Written out, like Comprehensive Support and Improvement.' },
    },
    { name: 'acronym', label: 'Acronym', type: 'text', required: true, admin: { description: 'Like CSI.' } },
    {
      name: 'summary',
      label: 'Summary',
      type: 'textarea',
      admin: { description: 'One or two sentences: which schools these are.' },
    },
    richTextField('howIdentified', 'How schools are identified', 'The rule, in plain words.'),
    richTextField('supports', 'What help they receive', 'What being identified brings a school.'),
    richTextField(
      'exitCriteria',
      'How a school leaves the category',
      'Leave empty until it is certain; readers see no gap.',
    ),
    ...familyTexts.map(({ field, question, help }): Field => ({
      name: field,
      label: `For families: ${question.toLowerCase()}`,
      type: 'textarea',
      admin: { description: `${help} It stands on the page of every school in this category.` },
    })),
    {
      name: 'askedOfDistrict',
      label: 'For districts: what is asked of them',
      type: 'textarea',
      admin: {
        description:
          'What a district does for its schools in this category, and by when. Leave a line empty between paragraphs. It stands on the page of every district that has such a school.',
      },
    },
    {
      name: 'sources',
      label: 'Sources',
      labels: { singular: 'Source', plural: 'Sources' },
      type: 'array',
      admin: { description: 'Where these facts can be read.' },
      fields: [
        { name: 'label', label: 'Title', type: 'text', required: true },
        linkField({ name: 'url', label: 'Link', description: 'The whole address, from https:// on.' }),
      ],
    },
    orderField,
  ],
})
