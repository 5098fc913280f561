import {
  contentTypeNames,
  titleIn,
  valuesOf,
  type DocumentReference,
  type Publication,
  type PublishingProblem,
  type Snapshot,
} from '@osi/shared'
import type { Manifest, ReleaseDocument, ReleaseFile } from '../../runtime/releases/manifest.ts'
import { digestOfDocument } from '../incremental/digest-of-document.ts'
import type { BuildRequest } from './build-request.ts'
import { documentsIn } from './last-good.ts'
import { addressedDocumentsOf } from './owners.ts'

/** What a release came to hold. */
export interface ReleaseContent {
  builtAt: Date
  /** What was published in the end, with last good versions in the place of what failed. */
  snapshot: Snapshot
  /** The same, read. */
  publication: Publication
  /** Documents, as `type/id`, whose page is still the live release's. */
  keptDocuments: ReadonlySet<string>
  problems: PublishingProblem[]
  /** The addresses of uploads that the CMS doesn't have. */
  missingFiles: string[]
}

/** What readers and monitors can ask of a release, at `/release.json`. */
export const publicSummary = (id: string, fingerprint: string, publication: Publication, builtAt: Date) => ({
  id,
  fingerprint,
  builtAt: builtAt.toISOString(),
  documents: countsOf(publication),
})

/** What the release builder remembers of a release. @param files everything in it, by path */
export function manifestFor(
  request: BuildRequest,
  id: string,
  content: ReleaseContent,
  files: Record<string, ReleaseFile>,
): Manifest {
  const { live, fingerprint, snapshot, code, renderFor, fetchedAt, reason } = request
  const documents = documentsOf(content, live?.manifest)
  const globals = Object.fromEntries(
    Object.entries(content.snapshot.globals).map(([name, global]) => [name, digestOfDocument(valuesOf(global))]),
  )
  return {
    version: 1,
    id,
    fingerprint,
    snapshotFingerprint: snapshot.fingerprint,
    code,
    renderedFor: renderFor.toISOString(),
    fetchedAt: fetchedAt.toISOString(),
    builtAt: content.builtAt.toISOString(),
    reason,
    counts: countsOf(content.publication),
    documents,
    globals,
    ...differences(live?.manifest ?? { documents: {} }, { documents, globals }),
    problems: content.problems,
    missingFiles: content.missingFiles,
    files,
  }
}

const countsOf = (publication: Publication): Record<string, number> =>
  Object.fromEntries(contentTypeNames.map((type) => [type, publication.all(type).length]))

function documentsOf(
  { publication, snapshot, keptDocuments, builtAt }: ReleaseContent,
  before: Manifest | undefined,
): Record<string, ReleaseDocument> {
  const rawDocuments = new Map(
    contentTypeNames.flatMap((type) => documentsIn(snapshot, type).map((raw) => [`${type}/${raw.id}`, raw])),
  )
  return Object.fromEntries(
    addressedDocumentsOf(publication).map(({ type, id, address, updatedAt }) => {
      const key = `${type}/${id}`
      const earlier = before?.documents[key]
      if (earlier && keptDocuments.has(key)) return [key, earlier]
      const raw = rawDocuments.get(key)
      const digest = digestOfDocument(raw ?? {})
      const since = earlier?.digest === digest ? earlier.since : builtAt.toISOString()
      return [key, { title: titleIn(type, raw), address, updatedAt, digest, since }]
    }),
  )
}

type Held = Pick<Manifest, 'documents' | 'globals'>

function differences({ documents: before, globals: globalsBefore }: Held, { documents: after, globals = {} }: Held) {
  const reference = (key: string, { title }: ReleaseDocument): DocumentReference => {
    const [type = '', ...id] = key.split('/')
    return { type, id: id.join('/'), title }
  }
  const references = (
    documents: Manifest['documents'],
    isMeant: (key: string, document: ReleaseDocument) => boolean,
  ): DocumentReference[] =>
    Object.entries(documents)
      .filter(([key, document]) => isMeant(key, document))
      .map(([key, document]) => reference(key, document))
  return {
    added: references(after, (key) => !before[key]),
    changed: [
      // A global has no title of its own: it is called by what it is.
      ...Object.entries(globalsBefore ? globals : {})
        .filter(([name, digest]) => globalsBefore?.[name] !== digest)
        .map(([name]) => ({ type: name, id: name, title: '' })),
      ...references(after, (key, { digest }) => before[key] !== undefined && before[key].digest !== digest),
    ],
    withdrawn: references(before, (key) => !after[key]),
  }
}
