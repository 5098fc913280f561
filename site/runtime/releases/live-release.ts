import type { Snapshot } from '@osi/shared'
import type { Release, ReleasesFolder } from './folder.ts'
import type { Manifest } from './manifest.ts'
import { readSnapshot } from './snapshot-files.ts'

/** The release that readers get, with what is known of it. */
export interface LiveRelease {
  release: Release
  manifest: Manifest
  /** What it was made of. */
  snapshot: Snapshot
}

/** Reads the live release from its folder, again only when it is another one. */
export class LiveReleaseReader {
  readonly #releases: ReleasesFolder
  #live: LiveRelease | undefined

  constructor(releases: ReleasesFolder) {
    this.#releases = releases
  }

  /** @returns undefined when there is none, or its manifest or snapshot can't be read */
  read(): LiveRelease | undefined {
    const release = this.#releases.live()
    if (release?.id === this.#live?.release.id) return this.#live
    const manifest = release && this.#releases.manifestOf(release)
    const snapshot = release && readSnapshot(release.folder)
    this.#live = release && manifest && snapshot ? { release, manifest, snapshot } : undefined
    return this.#live
  }

  /** Saves the reading of a release that this process has just put live. */
  remember(live: LiveRelease): void {
    this.#live = live
  }
}
