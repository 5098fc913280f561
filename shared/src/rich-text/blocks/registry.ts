/**
 * The blocks of a text: what an editor fills in rather than writes. One that shows a document holds the reference alone, so that
 * readers get the document as it is now.
 */
import { z } from 'zod'
import type { Finder } from '../../content-type.ts'
import type { DeepReadonly } from '../../values/deep-readonly.ts'
import { isOneOf, namesIn, valuesOf, type Values } from '../../values/unknown-value.ts'
import { callout, calloutSchema } from './callout.ts'
import { categoryBlock, categoryBlockSchema } from './category.ts'
import { contactBlock, contactBlockSchema } from './contact.ts'
import { eventBlock, eventBlockSchema } from './event.ts'
import { questionsBlock, questionsBlockSchema } from './questions.ts'
import type { Picked, TextBlockKind } from './text-block.ts'

/** Every block, as readers may have it. The compiler then asks for its line in the registry of each room. */
export const textBlockSchema = z.discriminatedUnion('blockType', [
  calloutSchema,
  contactBlockSchema,
  eventBlockSchema,
  categoryBlockSchema,
  questionsBlockSchema,
])

/** A block as readers may have it. */
export type TextBlock = DeepReadonly<z.output<typeof textBlockSchema>>

/** The name of a kind of block, as the editor stores it. */
export type TextBlockName = TextBlock['blockType']

const kinds: Readonly<Record<TextBlockName, TextBlockKind>> = {
  callout,
  contact: contactBlock,
  event: eventBlock,
  category: categoryBlock,
  questions: questionsBlock,
}

/** The names of all kinds, in the order in which editors are offered them. */
export const textBlockNames: readonly TextBlockName[] = namesIn(kinds)

/** What is known of a block by its fields alone. */
interface KnownTextBlock extends Pick<TextBlockKind, 'label' | 'whenEmpty'> {
  /** What its editor chose among a few, in words. */
  choice?: string
  /** The words that its editor wrote in it, one line each. */
  words: string[]
  /** The documents that its editor picked, in their order. */
  picks: Picked[]
  /** The block as readers may have it; missing while it is not filled in. */
  block?: TextBlock
}

/** What somebody emptied is not there. */
const filledIn = (fields: Values): Values =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''))

/**
 * Looks at the fields of a block as they are stored or typed: half filled in, or of another kind of value.
 * @returns undefined for what is no block of a text: the caption of a table is a matter of its table
 */
export function textBlockIn(fields: unknown): KnownTextBlock | undefined {
  const values = valuesOf(fields)
  const name = values.blockType
  if (!isOneOf(textBlockNames, name)) return undefined
  const { label, whenEmpty, choiceIn, wordsIn, picksIn } = kinds[name]
  const choice = choiceIn?.(values)
  const { data: block } = textBlockSchema.safeParse(filledIn(values))
  return {
    label,
    whenEmpty,
    words: wordsIn(values),
    picks: picksIn(values),
    ...(choice && { choice }),
    ...(block && { block }),
  }
}

/**
 * What a block says in short, one line each: what its editor wrote, and the names of what was picked.
 * @param all the public documents; what is not among them leaves no line
 */
export function linesOfTextBlock(block: TextBlock, all: Finder): string[] {
  const { wordsIn, picksIn, nameOf } = kinds[block.blockType]
  const names = picksIn(block).map(({ type, id }) => nameOf(all.find(type, id)))
  return [...wordsIn(block), ...names.filter((name) => name !== undefined)]
}
