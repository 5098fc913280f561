import { z } from 'zod'
import { snapshotSchema, type Snapshot } from './snapshot.ts'

/** A list as it is now, in order: runs of what it was before (`from` a place, so many), and what is new. */
const listChanges = z.array(
  z.union([
    z.object({ from: z.number().int().min(0), count: z.number().int().min(1) }),
    z.object({ item: z.unknown() }),
  ]),
)
export type ListChanges = z.infer<typeof listChanges>

/**
 * What `GET /api/publication` answers to whoever names a snapshot that it has and asks for changes (`A-IM: changes`, as in RFC 3229):
 * how the snapshot of now comes out of that one.
 */
export const snapshotChangesSchema = snapshotSchema.omit({ documents: true, media: true, redirects: true }).extend({
  /** The fingerprint of the snapshot that these changes start from. */
  since: z.string().min(16),
  documents: z.record(z.string(), listChanges),
  media: listChanges,
  redirects: listChanges,
})
export type SnapshotChanges = z.infer<typeof snapshotChangesSchema>

/** Something in a list of a snapshot, with a digest of all that it says. */
export interface DigestedItem {
  digest: string
  item: unknown
}

/**
 * How a list comes out of an earlier one.
 * @param before the digests of the earlier list's items, in order
 */
export function listChangesBetween(before: readonly string[], after: readonly DigestedItem[]): ListChanges {
  const places = new Map(before.map((digest, place) => [digest, place]))
  const changes: ListChanges = []
  let run: { from: number; count: number } | undefined
  for (const { digest, item } of after) {
    const place = places.get(digest)
    if (place === undefined) changes.push({ item })
    else if (run && run === changes.at(-1) && run.from + run.count === place) run.count += 1
    else changes.push((run = { from: place, count: 1 }))
  }
  return changes
}

/** The lists of a snapshot, item by item. */
export interface SnapshotLists {
  documents: Record<string, DigestedItem[]>
  media: DigestedItem[]
  redirects: DigestedItem[]
}

/** What there is to remember of a snapshot in order to tell later what has changed since. */
export interface SnapshotDigests {
  documents: Record<string, string[]>
  media: string[]
  redirects: string[]
}

const digestsIn = (items: readonly DigestedItem[]): string[] => items.map(({ digest }) => digest)

export const snapshotDigestsOf = ({ documents, media, redirects }: SnapshotLists): SnapshotDigests => ({
  documents: Object.fromEntries(Object.entries(documents).map(([type, list]) => [type, digestsIn(list)])),
  media: digestsIn(media),
  redirects: digestsIn(redirects),
})

/**
 * How a snapshot comes out of an earlier one.
 * @param since the earlier one's fingerprint, and what was remembered of it
 * @param lists the lists of the later one
 */
export const changesSince = (
  since: { fingerprint: string; digests: SnapshotDigests },
  snapshot: Snapshot,
  { documents, media, redirects }: SnapshotLists,
): SnapshotChanges => ({
  ...snapshot,
  since: since.fingerprint,
  documents: Object.fromEntries(
    Object.entries(documents).map(([type, list]) => [
      type,
      listChangesBetween(since.digests.documents[type] ?? [], list),
    ]),
  ),
  media: listChangesBetween(since.digests.media, media),
  redirects: listChangesBetween(since.digests.redirects, redirects),
})

/**
 * The snapshot that changes lead to. What stayed is the very same object as before.
 * @throws Error when the changes don't start from that snapshot
 */
export function snapshotWith(before: Snapshot, changes: SnapshotChanges): Snapshot {
  const { since, documents, media, redirects, ...rest } = changes
  if (since !== before.fingerprint) throw new Error('These changes start from another snapshot.')
  return {
    ...rest,
    documents: Object.fromEntries(
      Object.entries(documents).map(([type, list]) => [type, listWith(before.documents[type] ?? [], list)]),
    ),
    media: listWith(before.media, media),
    redirects: listWith(before.redirects, redirects),
  }
}

const listWith = (before: readonly unknown[], changes: ListChanges): unknown[] =>
  changes.flatMap((change) => {
    if (!('from' in change)) return [change.item]
    const run = before.slice(change.from, change.from + change.count)
    if (run.length < change.count) throw new Error('These changes start from a longer list.')
    return run
  })
