import { z } from 'zod'
import { relation } from '../../fields/text.ts'
import { textIn } from '../../values/unknown-value.ts'
import { picked, type TextBlockKind } from './text-block.ts'

/** A contact, with all that the list of contacts says of it. */
export const contactBlockSchema = z.object({ blockType: z.literal('contact'), contact: relation })

export const contactBlock: TextBlockKind = {
  label: 'Contact',
  whenEmpty: 'A contact block has no contact. Choose one, or remove the block.',
  wordsIn: () => [],
  picksIn: ({ contact }) => picked('contacts', contact),
  nameOf: (contact) => [textIn(contact, 'name'), textIn(contact, 'role')].filter(Boolean).join(', ') || undefined,
}
