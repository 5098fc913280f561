import { z } from 'zod'
import { relation } from '../../fields/text.ts'
import { textIn } from '../../values/unknown-value.ts'
import { picked, type TextBlockKind } from './text-block.ts'

/** A category of identified schools, with what it means in short. */
export const categoryBlockSchema = z.object({ blockType: z.literal('category'), category: relation })

export const categoryBlock: TextBlockKind = {
  label: 'Category',
  whenEmpty: 'A category block has no category. Choose one, or remove the block.',
  wordsIn: () => [],
  picksIn: ({ category }) => picked('school-categories', category),
  nameOf(category) {
    const name = textIn(category, 'name')
    return name && `${name} (${textIn(category, 'acronym') ?? ''})`
  },
}
