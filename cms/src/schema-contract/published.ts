import type { richText } from '@osi/shared'
import type { z } from 'zod'

type RichTextInput = z.input<typeof richText>

/**
 * A value of Payload's generated types as a public document has it: no nulls, a relation is an id, rich text is what the public
 * schema accepts (the editor offers nothing else, see ../rich-text/editor.ts).
 */
type PublishedValue<Value> = Value extends { root: { children: unknown } }
  ? RichTextInput
  : Value extends readonly (infer Item)[]
    ? PublishedValue<Exclude<Item, null>>[]
    : Value extends { id: string; createdAt: string }
      ? string
      : Value extends object
        ? Published<Value>
        : Value

/** A whole document, or a part of one, as a public document has it. */
export type Published<Document> = { [Key in keyof Document]: PublishedValue<Exclude<Document[Key], null>> }

type Part<Value> = NonNullable<Value> extends readonly (infer Item)[] ? NonNullable<Item> : NonNullable<Value>

/** The fields, as paths in dots, that a public schema has and a document of the CMS doesn't: the trace of a renamed optional field. */
export type MissingFrom<Document, Schema, Path extends string = ''> = Schema extends { root: unknown }
  ? never
  : Schema extends object
    ? {
        [Key in keyof Schema & string]: Key extends keyof Document
          ? MissingFrom<Part<Document[Key]>, Part<Schema[Key]>, `${Path}${Key}.`>
          : `${Path}${Key}`
      }[keyof Schema & string]
    : never
