import { contentTypeOf, relation, type ContentTypeName, valuesOf } from '@osi/shared'
import type { z } from 'zod'

/** A schema inside `optional()` and `default()`. */
const inner = (schema: z.ZodType): z.ZodType => {
  const { innerType } = schema.def as { innerType?: z.ZodType }
  return innerType ? inner(innerType) : schema
}

/** Whether a row makes no sense without one of its relations. */
const needsRelation = (schema: z.ZodType): boolean => {
  const { shape = {} } = inner(schema).def as { shape?: Record<string, z.ZodType> }
  return Object.values(shape).includes(relation)
}

/** A value without what its schema says are relations, which a test's database doesn't have. */
function withoutRelations(schema: z.ZodType, value: unknown): unknown {
  const { shape, element } = inner(schema).def as { shape?: Record<string, z.ZodType>; element?: z.ZodType }
  if (element && Array.isArray(value))
    return inner(element) === relation || needsRelation(element)
      ? []
      : value.map((item) => withoutRelations(element, item))
  if (!shape || !value || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, of]) => {
      const schemaOfField = shape[key]
      if (!schemaOfField) return [[key, of]]
      return inner(schemaOfField) === relation ? [] : [[key, withoutRelations(schemaOfField, of)]]
    }),
  )
}

/** What the CMS gives a document; an editor doesn't type it. */
const givenByCms = new Set(['id', 'slug', 'updatedAt', 'firstPublishedAt'])

/** What an editor would type for a content type: its first shared example, with no slug, so that the CMS makes one. */
export function exampleOf(name: ContentTypeName): Record<string, unknown> {
  const { schema, examples } = contentTypeOf(name)
  const example = valuesOf(withoutRelations(schema, examples[0]))
  return Object.fromEntries(Object.entries(example).filter(([field]) => !givenByCms.has(field)))
}
