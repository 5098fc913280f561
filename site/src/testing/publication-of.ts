import {
  contentTypeNames,
  contentTypes,
  readPublication,
  timelines,
  type ContentTypeName,
  type EventTypeName,
  type Media,
  type Publication,
} from '@osi/shared'

/** The first example of a content type, as an editor would have written it. */
export const exampleOf = (type: ContentTypeName, index = 0): Record<string, unknown> => ({
  ...contentTypes[type].examples[index],
})

/**
 * A publication made of the examples of every content type.
 * @param documents what stands in the place of a type's examples
 * @param media uploads that the documents refer to
 * @throws Error when a document is not a valid one, so that a test never runs without it
 */
export function publicationOf(
  documents: { [Name in ContentTypeName]?: readonly object[] } = {},
  globals: Record<string, unknown> = {},
  media: readonly Media[] = [],
): Publication {
  const { publication, problems } = readPublication({
    version: 1,
    fingerprint: 'made-for-a-test-only',
    documents: Object.fromEntries(
      contentTypeNames.map((name) => [name, [...(documents[name] ?? contentTypes[name].examples)]]),
    ),
    globals,
    media: [...media],
    redirects: [],
    problems: [],
  })
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return publication
}

/**
 * A publication whose events are those that are named: it has no examples of other types that take place at a time, today's and those
 * to come.
 * @param documents of types that take place at no time, in the place of their examples
 */
export const publicationWithEvents = (
  events: { [Name in EventTypeName]?: readonly object[] },
  documents: { [Name in Exclude<ContentTypeName, EventTypeName>]?: readonly object[] } = {},
): Publication =>
  publicationOf({ ...Object.fromEntries(Object.keys(timelines).map((name) => [name, []])), ...documents, ...events })
