import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPublication } from '@osi/shared'
import { LiveReleaseReader } from '../../runtime/releases/live-release.ts'
import type { ReleasesFolder } from '../../runtime/releases/folder.ts'
import { exportRedirects } from './export-redirects.ts'
import { syncFolder, type SyncedAddresses } from './sync-folder.ts'

/** What came of bringing a release to a static host. */
interface SyncedRelease extends SyncedAddresses {
  /** The release's id. */
  release: string
  /** Old addresses that no host can lead on from. */
  impossible: string[]
}

/**
 * Brings the live release into a folder from which a static host serves, with what leads on from old addresses. Only what differs is changed.
 * @throws Error with a plain sentence when there is no release, or when the folder holds something else
 */
export function syncRelease(releases: ReleasesFolder, target: string): SyncedRelease {
  if (existsSync(target) && readdirSync(target).length > 0 && !existsSync(join(target, 'release.json')))
    throw new Error(
      `${target} holds something that is no release, which would be removed. Name a new folder, or empty that one.`,
    )
  const live = new LiveReleaseReader(releases).read()
  if (!live) throw new Error('There is no release yet.')
  const { release, manifest, snapshot } = live
  const scratch = mkdtempSync(join(tmpdir(), 'osi-sync-'))
  try {
    cpSync(release.publicFolder, scratch, { recursive: true, filter: (source) => !source.endsWith('.br') })
    const { publication } = readPublication(snapshot)
    const impossible = exportRedirects(scratch, publication, new Set(Object.keys(manifest.files)))
    return { release: release.id, impossible, ...syncFolder(scratch, target) }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
