import { richTextField } from '../fields/rich-text-field.ts'
import { contentGlobal } from './content-global.ts'

export const home = contentGlobal({
  name: 'home',
  label: 'Front page',
  description: 'The words of the front page. Events, categories and contacts appear there by themselves.',
  fields: [
    { name: 'heading', label: 'Heading', type: 'text', required: true },
    {
      name: 'introduction',
      label: 'Introduction',
      type: 'textarea',
      required: true,
      admin: { description: 'One or two sentences under the heading: what the office does.' },
    },
    {
      name: 'supports',
      label: 'Kinds of help',
      labels: { singular: 'Kind of help', plural: 'Kinds of help' },
      type: 'array',
      admin: { description: 'What an identified school receives, a few words each.' },
      fields: [
        { name: 'title', label: 'Title', type: 'text', required: true },
        { name: 'description', label: 'Description', type: 'textarea' },
      ],
    },
    { name: 'identificationIntroduction', label: 'Above the categories of schools', type: 'textarea' },
    { name: 'registrationNote', label: 'How to register for a webinar', type: 'textarea' },
    { name: 'recordingNote', label: 'For those who could not attend', type: 'textarea' },
    richTextField('body', 'Anything more', 'Below the rest.'),
    { name: 'contact', label: 'Contact', type: 'relationship', relationTo: 'contacts' },
  ],
})
