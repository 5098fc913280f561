import { z } from 'zod'
import { relation } from '../../fields/text.ts'
import { textIn, valuesOf } from '../../values/unknown-value.ts'
import { picked, type TextBlockKind } from './text-block.ts'

/** An event, with its date and what has become of it. */
export const eventBlockSchema = z.object({
  blockType: z.literal('event'),
  /** A document that takes place at a time, of any type. */
  event: z.object({ relationTo: z.string(), value: relation }),
})

export const eventBlock: TextBlockKind = {
  label: 'Event',
  whenEmpty: 'An event block has no event. Choose one, or remove the block.',
  wordsIn: () => [],
  picksIn({ event }) {
    const { relationTo, value } = valuesOf(event)
    return picked(relationTo, value)
  },
  nameOf: (event) => textIn(event, 'title'),
}
