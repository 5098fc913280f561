import { contentTypeNames, contentTypes, type Publication } from '@osi/shared'
import { siteContentTypeOf } from '../content-types/registry.ts'
import { buildSearchFiles } from './files/build.ts'
import type { AnalysisCache } from './files/record-analysis.ts'
import type { SearchRecord, Synonyms } from './record.ts'
import { fileRecords, siteRecords } from './site-records.ts'

/** Everything of a publication that the search box can find. */
export const recordsOf = (publication: Publication, now: Date): SearchRecord[] => [
  ...siteRecords(publication),
  ...contentTypeNames.flatMap((name) =>
    publication.all(name).flatMap((document) => siteContentTypeOf(name).searchRecordsOf(document, publication, now)),
  ),
  ...fileRecords(publication),
]

/** The glossary's terms, each with everything that means the same. */
export const synonymsOf = (publication: Publication): Synonyms =>
  publication
    .all('glossary-terms')
    .map(({ term, expansion, alsoKnownAs }) => [term, ...(expansion ? [expansion] : []), ...alsoKnownAs])
    .filter((forms) => forms.length > 1)

const capitalized = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1)

const kinds = {
  ...Object.fromEntries(
    Object.values(contentTypes).map(({ name, labels }) => [
      name,
      {
        one: capitalized(labels.singular),
        many: capitalized(labels.plural),
        prior: siteContentTypeOf(name).searchPrior,
      },
    ]),
  ),
  media: { one: 'File', many: 'Files' },
}

/**
 * The search's files of a release.
 * @param cache keeps the analysis of each record from one release to the next
 * @returns their contents by their paths below the release's public folder
 */
export const searchFilesOf = (
  records: readonly SearchRecord[],
  synonyms: Synonyms,
  cache?: AnalysisCache,
): Map<string, Buffer> => buildSearchFiles(records, synonyms, { kinds, cache })
