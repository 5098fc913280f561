import { contentTypeOf, problemsInDocument, titleIn, type ContentTypeName, type Problem } from '@osi/shared'
import { fieldOf, plainSentence } from './plain-sentence.ts'
import { omitEmpty } from './omit-empty.ts'

/** The CMS fills these in when it saves. */
const filledIn = new Set<PropertyKey>(['id', 'updatedAt', 'slug'])

/**
 * Everything that stands in the way of publishing what has been typed: what the public schema refuses, and what the shared rules say.
 * A document without its title has only just been begun, and is left alone.
 * @param values what has been typed, in the shape of the public schema
 */
export function publishBlockers(name: ContentTypeName, values: Record<string, unknown>): Problem[] {
  if (!titleIn(name, values).trim()) return []
  const document = omitEmpty(values) ?? {}
  const parsed = contentTypeOf(name).schema.safeParse(document)
  const refused = (parsed.error?.issues ?? [])
    .filter(({ path }) => !filledIn.has(path[0] ?? ''))
    .map((issue) => ({ path: fieldOf(issue).join('.'), message: plainSentence(issue, document) }))
  const all = [...refused, ...problemsInDocument(name, values)]
  return [...new Map(all.map((problem) => [problem.path + problem.message, problem])).values()]
}
