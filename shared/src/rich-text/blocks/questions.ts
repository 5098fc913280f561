import { z } from 'zod'
import { relation } from '../../fields/text.ts'
import { textIn } from '../../values/unknown-value.ts'
import { picked, type TextBlockKind } from './text-block.ts'

/** Questions with their answers, in the order in which they were picked. */
export const questionsBlockSchema = z.object({
  blockType: z.literal('questions'),
  questions: z.array(relation).min(1),
})

export const questionsBlock: TextBlockKind = {
  label: 'Questions',
  whenEmpty: 'A questions block has no question. Choose one, or remove the block.',
  wordsIn: () => [],
  picksIn: ({ questions }) =>
    Array.isArray(questions) ? questions.flatMap((question) => picked('faqs', question)) : [],
  nameOf: (question) => textIn(question, 'question'),
}
