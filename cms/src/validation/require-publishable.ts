import { contentTypes, globalSchemas, type ContentTypeName, type GlobalName, type Problem, valuesOf } from '@osi/shared'
import { ValidationError, type CollectionAfterChangeHook, type GlobalAfterChangeHook } from 'payload'
import type { z } from 'zod'
import { asPublic } from './as-public.ts'
import { fieldOf, plainSentence } from './plain-sentence.ts'
import { omitEmpty } from './omit-empty.ts'

/**
 * What a public schema refuses, field by field, in sentences for editors.
 * @param values in the shape of that schema
 */
export const refusedBySchema = (schema: z.ZodType, values: Record<string, unknown>): Problem[] => {
  const document = omitEmpty(values) ?? {}
  const parsed = schema.safeParse(document)
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) => ({ path: fieldOf(issue).join('.'), message: plainSentence(issue, document) }))
}

/**
 * Published means that readers can get it: whatever the public schema would refuse is refused now, and the editor told why. It runs
 * after the fields' own validation and inside the transaction, which it undoes. What is stored decides; a save of the program's own that
 * gives back the whole document has it at hand, and an import of a thousand asks for none again.
 */
export const requirePublishable =
  (collection: ContentTypeName): CollectionAfterChangeHook =>
  async ({ doc, overrideAccess, req }) => {
    if (doc._status !== 'published' || doc.deletedAt) return
    const refused = (stored: unknown) =>
      refusedBySchema(contentTypes[collection].schema, asPublic(collection, valuesOf(stored)))
    // With documents in the place of their ids, or with few of its fields, it is refused here, and read.
    if (overrideAccess && refused(doc).length === 0) return
    const errors = refused(await req.payload.findByID({ collection, id: doc.id, depth: 0, overrideAccess: true, req }))
    if (errors.length > 0) throw new ValidationError({ collection, id: doc.id, errors }, req.t)
  }

/** The same for a global. */
export const requirePublishableOf =
  (global: GlobalName): GlobalAfterChangeHook =>
  async ({ doc, req }) => {
    if (doc._status !== 'published') return
    const stored = await req.payload.findGlobal({ slug: global, depth: 0, overrideAccess: true, req })
    const errors = refusedBySchema(globalSchemas[global], asPublic(global, valuesOf(stored)))
    if (errors.length > 0) throw new ValidationError({ global, errors }, req.t)
  }
