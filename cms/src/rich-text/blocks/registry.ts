import { textBlockNames, valuesOf, type TextBlockName } from '@osi/shared'
import type { Block, Field } from 'payload'
import { calloutBlock } from './callout.ts'
import { categoryBlock } from './category.ts'
import { contactBlock } from './contact.ts'
import { eventBlock } from './event.ts'
import { questionsBlock } from './questions.ts'

const forms: Readonly<Record<TextBlockName, Block>> = {
  callout: calloutBlock,
  contact: contactBlock,
  event: eventBlock,
  category: categoryBlock,
  questions: questionsBlock,
}

/** How editors fill in the blocks of a text, in the order in which they are offered. */
export const textBlocks: Block[] = textBlockNames.map((name) => ({ ...forms[name], admin: { disableBlockName: true } }))

/** The fields of a block in a text, by what is stored of it; none for what is no such block. */
export const fieldsOfBlock = (stored: unknown): Field[] =>
  textBlocks.find(({ slug }) => slug === valuesOf(stored).blockType)?.fields ?? []
