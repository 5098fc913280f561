import { z } from 'zod'
import { text } from '../../fields/text.ts'
import { isOneOf, namesIn, textIn } from '../../values/unknown-value.ts'
import type { TextBlockKind } from './text-block.ts'

/** What a callout can be. Its name stands above its words: color alone tells nobody. */
export const calloutKinds = { note: 'Note', important: 'Important' } as const

/** A short note that stands out from the text around it. */
export const calloutSchema = z.object({
  blockType: z.literal('callout'),
  kind: z.enum(namesIn(calloutKinds)).default('note'),
  /** Plain; each line is a paragraph. */
  text,
})

const linesIn = (words: string): string[] => words.split('\n').filter((line) => line.trim())

export const callout: TextBlockKind = {
  label: 'Callout',
  choiceIn: ({ kind }) => (isOneOf(namesIn(calloutKinds), kind) ? calloutKinds[kind] : undefined),
  whenEmpty: 'A callout has no words. Write some, or remove it.',
  wordsIn: (fields) => linesIn(textIn(fields, 'text') ?? ''),
  picksIn: () => [],
  nameOf: () => undefined,
}
