import { isInstant, noticeLevels } from '@osi/shared'
import { centralInstantField } from '../fields/instant-field.ts'
import { linkField } from '../fields/link-field.ts'
import { spanishFields } from '../spanish/spanish-fields.ts'
import { contentGlobal } from './content-global.ts'

export const notice = contentGlobal({
  name: 'notice',
  label: 'Notice on every page',
  description:
    'A message above every page, like a changed date or a closed office. Without a message there is no notice.',
  fields: [
    {
      name: 'level',
      label: 'How urgent',
      type: 'select',
      options: [...noticeLevels],
      defaultValue: 'information',
      admin: { isClearable: false },
    },
    { name: 'message', label: 'Message', type: 'textarea', admin: { description: 'One or two short sentences.' } },
    {
      name: 'link',
      label: 'Link to more',
      type: 'group',
      fields: [
        {
          name: 'label',
          label: 'Words of the link',
          type: 'text',
          validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
            typeof value === 'string' && value.trim() && !(siblingData as { url?: string | null }).url
              ? 'These words lead nowhere yet. Write the address beside them, or clear them.'
              : true,
        },
        linkField({ name: 'url', label: 'Address', description: 'The whole address, from https:// on.' }),
      ],
    },
    spanishFields('notice', 'Pages in Spanish show it in place of the message.', [
      { name: 'message', label: 'Mensaje', type: 'textarea', admin: { description: 'The message in Spanish.' } },
    ]),
    {
      type: 'row',
      fields: [
        centralInstantField({
          name: 'from',
          label: 'Appears',
          description: 'Leave empty for at once.',
          use: 'switch',
          hasOldZones: true,
        }),
        centralInstantField({
          name: 'until',
          label: 'Disappears',
          description: 'Leave empty for as long as it is here.',
          use: 'switch',
          hasOldZones: true,
          shortcutsAfter: 'from',
          problem: (value, { from }) =>
            isInstant(from) && Date.parse(value) <= Date.parse(from)
              ? 'It would disappear before it appears. Check both times.'
              : undefined,
        }),
      ],
    },
  ],
})
