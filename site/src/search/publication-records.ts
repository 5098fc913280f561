import { contentTypeNames, type Publication } from '@osi/shared'
import { siteContentTypeOf } from '../content-types/registry.ts'
import { buildSearchFiles } from './files/build.ts'
import type { SearchRecord, Synonyms } from './record.ts'

/** Everything of a publication that the search box can find. */
export const recordsOf = (publication: Publication, now: Date): SearchRecord[] =>
  contentTypeNames.flatMap((name) =>
    publication.all(name).flatMap((document) => siteContentTypeOf(name).searchRecordsOf(document, publication, now)),
  )

/** The glossary's terms, each with everything that means the same. */
export const synonymsOf = (publication: Publication): Synonyms =>
  publication
    .all('glossary-terms')
    .map(({ term, expansion, alsoKnownAs }) => [term, ...(expansion ? [expansion] : []), ...alsoKnownAs])
    .filter((forms) => forms.length > 1)

/**
 * The search's files of a release.
 * @returns their contents by their paths below the release's public folder
 */
export const searchFilesOf = (publication: Publication, now: Date): Map<string, Buffer> =>
  buildSearchFiles(recordsOf(publication, now), synonymsOf(publication))
