import { contentTypeNames, readPublication, type ContentTypeName, type Publication } from '@osi/shared'
import { globals } from '../../cms/src/setup/starter-content/globals.ts'
import { starterContent } from '../../cms/src/setup/starter-content/starter-content.ts'
import { withIds, type StarterDocument } from '../../cms/src/setup/starter-content/starter-document.ts'

const documentsOf = (name: ContentTypeName): readonly StarterDocument<ContentTypeName>[] => starterContent[name] ?? []

/**
 * The starter content as a publication, as if it had been loaded and published; a document's id is its type and key.
 * @throws Error when a starter document is not a valid one
 */
export function starterPublication(): Publication {
  const ids = new Map(
    contentTypeNames.flatMap((name) => documentsOf(name).map(({ key }) => [`${name}/${key}`, `${name}-${key}`])),
  )
  const { publication, problems } = readPublication({
    version: 1,
    fingerprint: 'the-starter-content',
    documents: Object.fromEntries(
      contentTypeNames.map((name) => [
        name,
        documentsOf(name).map(({ key, ...document }) => ({
          ...withIds(document, ids),
          id: ids.get(`${name}/${key}`),
          updatedAt: '2018-10-01T00:00:00.000Z',
        })),
      ]),
    ),
    globals: withIds(globals, ids),
    media: [],
    redirects: [],
    problems: [],
  })
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return publication
}
