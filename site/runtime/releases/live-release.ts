import type { Snapshot } from '@osi/shared'
import type { Release } from './folder.ts'
import type { Manifest } from './manifest.ts'

/** The release that readers get, with what is remembered of it. */
export interface LiveRelease {
  release: Release
  manifest: Manifest
  /** What it was made of. */
  snapshot: Snapshot
}
