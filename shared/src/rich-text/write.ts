import type { z } from 'zod'
import type { textBlockSchema } from './blocks/registry.ts'
import type { richText } from './schema.ts'

type RichTextInput = z.input<typeof richText>
type BlockInput = RichTextInput['root']['children'][number]

/** What Lexical wants on every node to load it back into the editor. */
const base = { version: 1, format: '' as const, indent: 0, direction: 'ltr' as const }
const words = (text: string) => ({
  type: 'text' as const,
  text,
  format: 0,
  version: 1,
  detail: 0,
  mode: 'normal' as const,
  style: '',
})

/** A paragraph of plain words. */
export const paragraph = (text: string) => ({
  ...base,
  type: 'paragraph' as const,
  textFormat: 0,
  textStyle: '',
  children: [words(text)],
})

/** A heading; pages have one h1 already, so sections begin at h2. */
export const heading = (tag: 'h2' | 'h3' | 'h4', text: string) => ({
  ...base,
  type: 'heading' as const,
  tag,
  children: [words(text)],
})

/** A list with bullets. */
export const bulletList = (...items: string[]) => ({
  ...base,
  type: 'list' as const,
  listType: 'bullet' as const,
  tag: 'ul',
  start: 1,
  children: items.map((item, index) => ({
    ...base,
    type: 'listitem' as const,
    value: index + 1,
    children: [words(item)],
  })),
})

/** A block that is filled in rather than written: a callout, or a document that is picked. */
export const textBlock = (fields: z.input<typeof textBlockSchema>) => ({
  type: 'block' as const,
  version: 2,
  format: '' as const,
  fields: { id: `block-${fields.blockType}`, blockName: '', ...fields },
})

/** Rich text from its blocks, in a form that the editor can load and the public schema accepts. */
export const richTextOf = (...children: BlockInput[]) => ({ root: { ...base, type: 'root' as const, children } })
