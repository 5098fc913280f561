import { countDocuments, messageOf, type PublishingStatus, type Snapshot } from '@osi/shared'
import { isAboutTheDisk } from '../../runtime/disk.ts'
import type { Overrides } from '../../runtime/releases/overrides.ts'
import { BuildRefused } from '../build/build-refused.ts'
import { isEmpty, shrinkageOf } from './shrinkage.ts'

/** Why the newest content is not live, in words for editors. */
export type Waiting = NonNullable<PublishingStatus['waiting']>

/** The same before it is known since when. */
export type Obstacle = Omit<Waiting, 'since'>

/**
 * What keeps a snapshot from replacing the live one until a publisher approves it.
 * @param now documents whose withdrawal date is reached by then don't count as lost
 * @returns undefined when nothing does
 */
export function approvalNeeded(live: Snapshot | undefined, next: Snapshot, now: Date): Obstacle | undefined {
  const { fingerprint } = next
  if (isEmpty(next))
    return {
      reason: 'empty',
      fingerprint,
      message: live
        ? 'The CMS has no published document at all. The site stays as it is until a publisher confirms that it should be empty.'
        : 'Nothing is published yet. The site appears with the first published document.',
    }
  const { lost, suspicious } = live ? shrinkageOf(live, next, now) : { lost: [], suspicious: false }
  if (!suspicious) return undefined
  return {
    reason: 'shrunk',
    fingerprint,
    lost: countDocuments(lost),
    message: `Readers would lose ${lost.length} documents at once, more than three in ten. The site stays as it is until a publisher confirms that this is meant.`,
  }
}

/** What is said while readers keep a release that someone went back to. */
export const waitingForUnpin = ({ id, since }: NonNullable<Overrides['pinnedRelease']>): Waiting => ({
  reason: 'rolled-back',
  since,
  message: `The site was put back to release ${id} and stays there until someone lifts the rollback. Changes since then are not live.`,
})

/** What is said of a build that failed. @param error what it threw */
export function buildFailure(error: unknown): Obstacle {
  const message =
    error instanceof BuildRefused
      ? error.message
      : isAboutTheDisk(error)
        ? 'The disk of the site is full, so that nothing new can be published. Readers still get the last release. Free some space; publishing goes on by itself.'
        : `The site can’t be made: ${messageOf(error)} Readers still get the last release.`
  return { reason: 'build-failed', message }
}
