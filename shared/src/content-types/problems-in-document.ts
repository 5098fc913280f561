import type { Problem } from '../problems.ts'
import { problemWithLongTitle } from './long-title.ts'
import { contentTypeOf, type ContentTypeName } from './registry.ts'
import { problemWithReservedAddress } from './reserved-addresses.ts'

/**
 * The rules over a document's fields: those of its content type, and those of every type.
 * @param draft the document's values in the shape of its public schema; any of them may be missing
 */
export const problemsInDocument = (name: ContentTypeName, draft: unknown): Problem[] => [
  ...contentTypeOf(name).problemsIn(draft),
  ...problemWithReservedAddress(name, draft),
  ...problemWithLongTitle(name, draft),
]
