import type { PublishingStatus, ReadSnapshot, Snapshot } from '@osi/shared'
import type { LiveRelease } from '../../runtime/releases/live-release.ts'

/** What a release is made of and why. */
export interface BuildRequest {
  /** As the CMS sent it. */
  snapshot: Snapshot
  /** The same, read. */
  read: ReadSnapshot
  /** Of everything that the release depends on. */
  fingerprint: string
  /** A digest of the site's code. */
  code: string
  /** The clock when the snapshot was asked for. */
  fetchedAt: Date
  /** The instant that the pages are true of. */
  renderFor: Date
  /** The last instant before it at which pages changed by themselves. */
  passed?: Date
  /** Why it is made, in words for people. */
  reason: string
  live?: LiveRelease
  /** Gives up what the CMS is asked for. */
  signal?: AbortSignal | undefined
}

/** Is told how far a build is: of `total` parts of a step, `done` are done. It may throw to give the build up. */
export type Progress = (step: NonNullable<PublishingStatus['building']>['step'], done: number, total: number) => void
