import { contentTypes, type ContentTypeName } from '@osi/shared'

/** Fields of the shared examples that name other documents, which a test's database doesn't have. */
const relations = new Set([
  'id',
  'updatedAt',
  'firstPublishedAt',
  'contact',
  'openTo',
  'parent',
  'category',
  'slides',
  'captions',
  'handouts',
])

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(without)
  if (!value || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (relations.has(key) ? [] : [[key, without(inner)]])),
  )
}

/** What an editor would type for a content type: its first shared example, with no slug, so that the CMS makes one. */
export function exampleOf(name: ContentTypeName): Record<string, unknown> {
  const example = without(contentTypes[name].examples[0]) as Record<string, unknown>
  return Object.fromEntries(Object.entries(example).filter(([field]) => field !== 'slug'))
}
