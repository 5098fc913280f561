import {
  type DocumentProblem,
  type Publication,
  type ReadSnapshot,
  type Snapshot,
  type SnapshotReader,
  isContentTypeName,
} from '@osi/shared'

interface RawDocument {
  id: string
  withdrawAt?: string
}

export const documentsIn = (snapshot: Snapshot, type: string): RawDocument[] =>
  (snapshot.documents[type] ?? []) as RawDocument[]

/** A document of a snapshot as the CMS sent it. */
export const rawDocument = (snapshot: Snapshot | undefined, type: string, id: string): RawDocument | undefined =>
  snapshot && documentsIn(snapshot, type).find((document) => document?.id === id)

/** Puts another version in a document's place; without one, leaves the document out. The snapshot given stays as it was. */
export function withDocument(snapshot: Snapshot, type: string, id: string, version?: unknown): Snapshot {
  const documents = documentsIn(snapshot, type)
  const at = documents.findIndex((document) => document?.id === id)
  const replaced =
    at === -1
      ? [...documents, ...(version === undefined ? [] : [version])]
      : documents.flatMap((document, index) => (index === at ? (version === undefined ? [] : [version]) : [document]))
  return { ...snapshot, documents: { ...snapshot.documents, [type]: replaced } }
}

/** A document's last good version, if readers may still see it. */
export function lastGoodOf(
  previous: Snapshot | undefined,
  type: string,
  id: string,
  now: Date,
): RawDocument | undefined {
  const earlier = rawDocument(previous, type, id)
  return earlier && !(earlier.withdrawAt && Date.parse(earlier.withdrawAt) <= now.getTime()) ? earlier : undefined
}

/** One more thing that is wrong with a document, and whether its earlier version stands in for it. */
export type Withheld = DocumentProblem & { earlierVersionStays: boolean }

/**
 * Reads a snapshot, with the last good version in the place of each document that can't be read.
 * @param reader which has read it
 * @param snapshot as the CMS sent it
 * @param read the same, read
 * @param previous the snapshot of the live release
 * @param now by which a last good version must not have been withdrawn
 * @returns the snapshot that can be published in full, parsed, and what is wrong with the one that was sent
 */
export function readWithLastGood(
  reader: SnapshotReader,
  snapshot: Snapshot,
  { publication, problems }: ReadSnapshot,
  previous: Snapshot | undefined,
  now: Date,
): { snapshot: Snapshot; publication: Publication; withheld: Withheld[] } {
  if (problems.length === 0) return { snapshot, publication, withheld: [] }
  let repaired: Snapshot = { ...snapshot, problems: [] }
  const withheld = problems.map((problem) => {
    if (problem.type in snapshot.globals) {
      const earlier = previous?.globals[problem.type]
      repaired = { ...repaired, globals: withoutOr(repaired.globals, problem.type, earlier) }
      return { ...problem, earlierVersionStays: earlier !== undefined }
    }
    if (!isContentTypeName(problem.type)) return { ...problem, earlierVersionStays: false }
    const earlier = lastGoodOf(previous, problem.type, problem.id, now)
    repaired = withDocument(repaired, problem.type, problem.id, earlier)
    return { ...problem, earlierVersionStays: earlier !== undefined }
  })
  // What was good for the live release's code may not be for this one's: what still can't be read stays away.
  const again = reader.read(repaired)
  for (const { type, id } of again.problems) {
    if (type in repaired.globals) repaired = { ...repaired, globals: withoutOr(repaired.globals, type, undefined) }
    else repaired = withDocument(repaired, type, id)
    for (const each of withheld) if (each.type === type && each.id === id) each.earlierVersionStays = false
  }
  return {
    snapshot: repaired,
    publication: again.problems.length === 0 ? again.publication : reader.read(repaired).publication,
    withheld,
  }
}

function withoutOr(globals: Snapshot['globals'], name: string, version: unknown): Snapshot['globals'] {
  const others = Object.fromEntries(Object.entries(globals).filter(([each]) => each !== name))
  return version === undefined ? others : { ...others, [name]: version }
}
