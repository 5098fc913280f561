import type { Problem } from '../problems.ts'
import { textIn } from '../values/unknown-value.ts'
import { contentTypeOf, type ContentTypeName } from './registry.ts'

/** Characters that a title may have: more fit into no list, no search result and no line of a calendar. */
const maxTitle = 250

/** What is wrong with a title that is as long as a text. @param draft the document's values; any may be missing */
export function problemWithLongTitle(name: ContentTypeName, draft: unknown): Problem[] {
  const path = contentTypeOf(name).titleField
  const length = textIn(draft, path)?.length ?? 0
  if (length <= maxTitle) return []
  const message = `This has ${length.toLocaleString('en-US')} characters, and ${maxTitle} fit. Shorten it; the rest belongs into the text.`
  return [{ path, message }]
}
