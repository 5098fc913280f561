import { familyTexts } from '@osi/shared'
import type { Field } from 'payload'
import { linkField } from '../../fields/link-field.ts'
import { spanishFields } from '../../spanish/spanish-fields.ts'
import { richTextField } from '../../fields/rich-text-field.ts'
import { contentCollection } from '../content-collection.ts'

export const schoolCategories = contentCollection({
  name: 'school-categories',
  group: 'Information',
  labels: { singular: 'Category of schools', plural: 'Categories of schools' },
  description: 'The categories in which schools are identified for support: CSI, TSI, ATSI, SAR.',
  columns: ['acronym', 'order', 'name', '_status', 'updatedAt'],
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
      label: `For families: ${question.charAt(0).toLowerCase()}${question.slice(1)}`,
      type: 'textarea',
      admin: { description: `${help} It stands on the page of this category, and of every school in it.` },
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
    spanishFields(
      'school-categories',
      'What families read in Spanish, translated by a person. As soon as one category has some of it, every school has a page in Spanish, at /es/ before its usual address.',
      [
        { name: 'name', label: 'Nombre', type: 'text', admin: { description: 'The name in Spanish.' } },
        { name: 'summary', label: 'Resumen', type: 'textarea', admin: { description: 'The summary in Spanish.' } },
        ...familyTexts.map(({ field, question, inSpanish }): Field => ({
          name: field,
          label: inSpanish,
          type: 'textarea',
          admin: { description: `“${question}” in Spanish. Leave a line empty between paragraphs.` },
        })),
      ],
    ),
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
  ],
})
