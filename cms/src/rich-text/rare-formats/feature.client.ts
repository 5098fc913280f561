'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { $isRangeSelection, FORMAT_TEXT_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { MoreIcon, SubscriptIcon, SuperscriptIcon } from './icons.tsx'

const formats = [
  { key: 'subscript', label: 'Subscript', ChildComponent: SubscriptIcon },
  { key: 'superscript', label: 'Superscript', ChildComponent: SuperscriptIcon },
] as const

export const RareFormatsFeatureClient = createClientFeature({
  enableFormats: formats.map(({ key }) => key),
  toolbarFixed: {
    groups: [
      {
        type: 'dropdown',
        key: 'more',
        order: 100,
        ChildComponent: MoreIcon,
        items: formats.map(({ key, label, ChildComponent }, index) => ({
          key,
          label,
          order: index + 1,
          ChildComponent,
          isActive: ({ selection }) => $isRangeSelection(selection) && selection.hasFormat(key),
          onSelect: ({ editor }) => {
            editor.dispatchCommand(FORMAT_TEXT_COMMAND, key)
          },
        })),
      },
    ],
  },
})
