import type { Block, Field } from 'payload'

/** Below a picture. */
export const pictureCaption: Field = {
  name: 'caption',
  label: 'Caption',
  type: 'text',
  admin: {
    description:
      'Shown below the picture. Leave empty if the text says it already. What the picture shows stays with the file.',
  },
}

/** Above a table. A block of its own, because Payload's node for a table has no fields. */
export const tableCaption: Block = {
  slug: 'tableCaption',
  labels: { singular: 'Table caption', plural: 'Table captions' },
  admin: { disableBlockName: true },
  fields: [
    {
      name: 'caption',
      label: 'Caption of the table below',
      type: 'text',
      admin: {
        description: 'What the table shows, in a few words. Readers with a screen reader find the table by it.',
      },
    },
  ],
}
