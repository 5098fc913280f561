import { calloutKinds } from '@osi/shared'
import type { Block } from 'payload'

export const calloutBlock: Block = {
  slug: 'callout',
  labels: { singular: 'Callout', plural: 'Callouts' },
  fields: [
    {
      name: 'kind',
      label: 'What it is',
      type: 'select',
      defaultValue: 'note',
      required: true,
      options: Object.entries(calloutKinds).map(([value, label]) => ({ value, label })),
      admin: { description: 'This word stands above the text. “Important” is for what goes wrong if it is not read.' },
    },
    {
      name: 'text',
      label: 'Text',
      type: 'textarea',
      required: true,
      validate: () => true,
      admin: { description: 'A sentence or two. Use few on a page: among many, none stands out.' },
    },
  ],
}
