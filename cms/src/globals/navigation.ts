import { sections } from '@osi/shared'
import { contentGlobal } from './content-global.ts'

interface Entry {
  page?: unknown
}

const leadsToOnePlace = (section: unknown, page: unknown): string | true => {
  if (!section && !page) return 'Choose a part of the site, or a page beside it; or remove this entry.'
  if (section && page) return 'Choose either a part of the site or a page, and clear the other one.'
  return !section || sections.some(({ value }) => value === section) ? true : 'Choose one of the list.'
}

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
            {
              name: 'section',
              label: 'A part of the site',
              type: 'select',
              options: [...sections],
              validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
                leadsToOnePlace(value, (siblingData as Entry).page),
            },
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
