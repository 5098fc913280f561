import { contentTypeNames, contentTypes, type Publication } from '@osi/shared'
import { siteContentTypeOf } from '../../content-types/registry.ts'
import { buildSearchFiles } from '../files/build.ts'
import type { AnalysisCache } from '../files/record-analysis.ts'
import type { SearchRecord, Synonyms } from '../records/record.ts'
import { fileRecords, siteRecords } from './site-records.ts'

/** Something that records come from. */
interface RecordSource {
  /** Names it as long as it exists: `webinars/ID` for a document. */
  key: string
  /** Its records; they depend on nothing but the publication. */
  recordsIn(publication: Publication): SearchRecord[]
}

/** What the records of a publication come from, in their order: the site's own pages, each document, the files. */
export const recordSourcesOf = (publication: Publication): RecordSource[] => [
  { key: 'site', recordsIn: siteRecords },
  ...contentTypeNames.flatMap((name) =>
    publication.all(name).map((document) => ({
      key: `${name}/${document.id}`,
      recordsIn(of: Publication) {
        const type = siteContentTypeOf(name)
        return type.successorOf?.(document, of) ? [] : type.searchRecordsOf(document, of)
      },
    })),
  ),
  { key: 'files', recordsIn: fileRecords },
]

/** Everything of a publication that the search box can find. */
export const recordsOf = (publication: Publication): SearchRecord[] =>
  recordSourcesOf(publication).flatMap(({ recordsIn }) => recordsIn(publication))

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
