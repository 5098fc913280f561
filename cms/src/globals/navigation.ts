import { sections } from '@osi/shared'
import { contentGlobal } from './content-global.ts'

export const navigation = contentGlobal({
  name: 'navigation',
  label: 'Menu',
  description: 'The menu at the top of every page. Without entries it shows every part of the site.',
  fields: [
    {
      name: 'items',
      label: 'Entries',
      labels: { singular: 'Entry', plural: 'Entries' },
      type: 'array',
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'section', label: 'A part of the site', type: 'select', options: [...sections] },
            { name: 'page', label: 'or a page', type: 'relationship', relationTo: 'pages' },
            {
              name: 'label',
              label: 'Its name in the menu',
              type: 'text',
              admin: { description: 'Leave empty for its own title.' },
            },
          ],
        },
      ],
    },
  ],
})
