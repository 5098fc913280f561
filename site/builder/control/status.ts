import { countDocuments, type PublishingStatus, type ReleaseSummary } from '@osi/shared'
import type { ReleasesFolder } from '../../runtime/releases/folder.ts'
import type { ReleaseOverrides } from '../../runtime/releases/overrides.ts'
import type { Reconciler } from './reconciler.ts'
import { waitingForUnpin } from './waiting.ts'

/** Kept releases, newest first, as people want to see them. */
export function releaseSummaries(releases: ReleasesFolder): ReleaseSummary[] {
  const live = releases.live()?.id
  return releases
    .readable()
    .map(({ manifest: { id, builtAt, fetchedAt, counts, added, changed, withdrawn, reason } }) => ({
      id,
      builtAt,
      fetchedAt,
      documents: counts,
      added: countDocuments(added),
      changed: countDocuments(changed),
      withdrawn: countDocuments(withdrawn),
      reason,
      live: id === live,
    }))
}

/** What the release builder says of itself at an instant. */
export function statusOf(
  reconciler: Reconciler,
  releases: ReleasesFolder,
  overrides: ReleaseOverrides,
  now: Date,
): PublishingStatus {
  const live = releases.live()
  const { pinnedRelease } = overrides.read()
  const manifest = releases.readable().find(({ release }) => release.id === live?.id)?.manifest
  return {
    at: now.toISOString(),
    asOf: reconciler.asOf?.toISOString(),
    upToDateAt: reconciler.upToDateAt?.toISOString(),
    live:
      live && manifest
        ? {
            id: live.id,
            fingerprint: manifest.fingerprint,
            since: (releases.currentSince() ?? new Date(manifest.builtAt)).toISOString(),
          }
        : undefined,
    building: reconciler.building,
    waiting: pinnedRelease ? waitingForUnpin(pinnedRelease) : reconciler.waiting,
    nextChangeAt: reconciler.nextChangeAt?.toISOString(),
    problems: manifest?.problems ?? [],
    releases: releaseSummaries(releases),
    documents: Object.fromEntries(
      Object.entries(manifest?.documents ?? {}).map(([key, { updatedAt, address, since }]) => [
        key,
        { updatedAt, address, since },
      ]),
    ),
  }
}
