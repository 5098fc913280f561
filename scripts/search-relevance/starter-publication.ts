import { contentTypeNames, readPublication, type ContentTypeName, type Publication } from '@osi/shared'
import { conferences } from '../../cms/src/setup/starter-content/conferences.ts'
import { contacts } from '../../cms/src/setup/starter-content/contacts.ts'
import { faqs } from '../../cms/src/setup/starter-content/faqs.ts'
import { globals } from '../../cms/src/setup/starter-content/globals.ts'
import { glossaryTerms } from '../../cms/src/setup/starter-content/glossary-terms.ts'
import { pages } from '../../cms/src/setup/starter-content/pages.ts'
import { schoolCategories } from '../../cms/src/setup/starter-content/school-categories.ts'
import { withIds, type StarterDocument } from '../../cms/src/setup/starter-content/starter-document.ts'
import { webinars } from '../../cms/src/setup/starter-content/webinars.ts'

const starterContent: { [Name in ContentTypeName]: readonly StarterDocument<Name>[] } = {
  contacts,
  'school-categories': schoolCategories,
  'glossary-terms': glossaryTerms,
  webinars,
  conferences,
  faqs,
  pages,
}

/**
 * The starter content as a publication, as if it had been loaded and published; a document's id is its type and key.
 * @throws Error when a starter document is not a valid one
 */
export function starterPublication(): Publication {
  const ids = new Map(
    contentTypeNames.flatMap((name) => starterContent[name].map(({ key }) => [`${name}/${key}`, `${name}-${key}`])),
  )
  const { publication, problems } = readPublication({
    version: 1,
    fingerprint: 'the-starter-content',
    documents: Object.fromEntries(
      contentTypeNames.map((name) => [
        name,
        starterContent[name].map(({ key, ...document }) => ({
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
