import { createHash } from 'node:crypto'
import type { Publication, PublishingStatus, Snapshot } from '@osi/shared'
import type { Clock } from '../../runtime/clock.ts'
import type { Release, ReleasesFolder } from '../../runtime/releases/folder.ts'
import { LiveReleaseReader, type LiveRelease } from '../../runtime/releases/live-release.ts'
import { ReleasesLock } from '../../runtime/releases/lock.ts'
import type { ReleaseOverrides } from '../../runtime/releases/overrides.ts'
import { CmsUnreachable, type SnapshotSource } from '../../runtime/snapshot-source.ts'
import { buildRelease, type BuildTools } from '../build/build.ts'
import { filesOf } from '../output/uploads.ts'
import { boundariesAround, instantToRenderFor } from './boundaries.ts'
import { effectiveNow } from './effective-now.ts'
import { LatestSnapshot, type SeenSnapshot } from './latest-snapshot.ts'
import { StepTimes } from './step-times.ts'
import { approvalNeeded, buildFailure, waitingForUnpin, type Obstacle, type Waiting } from './waiting.ts'

/** How many releases are kept, the live one among them. */
const keep = 5

/** A build that failed is tried again after this long although nothing differs. */
const retryAfterMs = 10_000

/** The CMS is asked for uploads that it did not have at most this often. */
const missingUploadsIntervalMs = 30_000

type Building = NonNullable<PublishingStatus['building']>

/** What should be live, where it is not what is live. */
interface Difference extends SeenSnapshot {
  now: Date
  /** The last instant at which pages changed by themselves. */
  passed?: Date
  fingerprint: string
  live?: LiveRelease
}

/** What one comparison came to. */
export type Outcome =
  | { did: 'nothing' }
  /** Its steps with the milliseconds that each took. */
  | { did: 'published'; release: Release; steps: Record<string, number> }
  /** Something stands against publishing; the message says what. */
  | { did: 'waited'; waiting: Waiting }
  /** Another process is building. */
  | { did: 'locked-elsewhere' }

export interface ReconcilerParts {
  source: SnapshotSource
  releases: ReleasesFolder
  overrides: ReleaseOverrides
  tools: BuildTools
  /** A digest of the site's code. */
  code: string
  clock: Clock
  /** The instant that the site takes for now, when it is not the clock's. */
  asOf?: Date
  siteUrl: string
  /** Told when old releases could not be removed: the disk fills. Publishing goes on. */
  onSweepFailure?: (error: unknown) => void
}

/** Keeps what is live equal to what should be: compares the two, and makes and swaps a release when they differ. */
export class Reconciler {
  readonly #parts: ReconcilerParts
  readonly #lock: ReleasesLock
  readonly #live: LiveReleaseReader
  readonly #latest: LatestSnapshot
  /** The last attempt that failed: not repeated until something differs or a while has passed. */
  #failed: { fingerprint: string; retryAt: number } | undefined
  #askForUploadsAt = 0
  #sweeping: Promise<void> | undefined
  building: Building | undefined
  waiting: Waiting | undefined
  nextChangeAt: Date | undefined
  /** When the CMS was last asked for what readers now have in full. */
  upToDateAt: Date | undefined

  constructor(parts: ReconcilerParts) {
    const { source, releases, tools, clock, asOf } = parts
    this.#parts = parts
    this.#lock = new ReleasesLock(releases.path, 'build')
    this.#live = new LiveReleaseReader(releases)
    this.#latest = new LatestSnapshot(source, tools.reader, clock, asOf)
  }

  /** The instant that the site takes for now, when it is not the clock's. */
  get asOf(): Date | undefined {
    return this.#parts.asOf
  }

  /** Puts right what a crash may have left: half-made releases, a damaged link. */
  async recover(): Promise<void> {
    const { releases, overrides, tools } = this.#parts
    releases.create()
    await this.#lock.ifFree(async () => {
      releases.removeUnfinished()
      tools.uploads.removeUnused()
    })
    await overrides.repairCurrentLink()
    tools.search.begin()
  }

  /** Does in the background what readers need not wait for: compressed copies, sharing pictures, and the beginning of the next release. */
  prepareNext(): void {
    const { releases, tools } = this.#parts
    const live = this.#live.read()
    if (!live) return
    tools.linkedClone.begin(live)
    const kept = releases.readable()
    tools.compressed.begin(
      live,
      kept.map(({ manifest }) => manifest.files),
    )
    tools.pictures.begin(live, kept)
  }

  /** Draws every sharing picture of what is live. Only for who doesn't publish: a release does not wait for it. */
  async drawPictures(): Promise<void> {
    const live = this.#live.read()
    if (live) await this.#parts.tools.pictures.draw(live)
  }

  /** Ends what goes on in the background; only the removal of old releases is waited for. */
  async close(): Promise<void> {
    const { search, linkedClone, compressed, pictures } = this.#parts.tools
    await Promise.all([search.close(), linkedClone.giveUp(), compressed.giveUp(), pictures.giveUp(), this.#sweeping])
  }

  /**
   * Compares once and publishes if need be.
   * @param insist tries again at once what failed a moment ago
   * @param signal gives up between two pages, and what the CMS is asked for
   */
  async reconcile({ insist = false, signal }: { insist?: boolean; signal?: AbortSignal } = {}): Promise<Outcome> {
    const { overrides, clock, asOf } = this.#parts
    const times = new StepTimes('asking')
    try {
      await overrides.repairCurrentLink()
      const live = this.#live.read()
      const { pinnedRelease, approvedSnapshot } = overrides.read()
      if (pinnedRelease) return { did: 'waited', waiting: (this.waiting = waitingForUnpin(pinnedRelease)) }

      const askedAt = clock()
      const now = asOf ?? effectiveNow(clock(), live && new Date(live.manifest.fetchedAt))
      const { snapshot, read } = await this.#latest.ask(now, signal)
      times.begin('comparing')
      const { passed, next } = boundariesAround(read.publication, now)
      this.nextChangeAt = earliest(next, snapshot.nextChangeAt ? new Date(snapshot.nextChangeAt) : undefined)
      const fingerprint = this.#fingerprintOf(snapshot, passed)
      const isSame = live?.manifest.fingerprint === fingerprint
      if (isSame && !(await this.#missingUploadsArrived(live, read.publication, { insist, signal })))
        return this.#upToDate(askedAt)

      const obstacle = approvalNeeded(live?.snapshot, snapshot, now)
      if (obstacle && approvedSnapshot !== snapshot.fingerprint) return this.#wait(obstacle)
      if (!insist && this.waiting && this.#hasJustFailed(fingerprint)) return { did: 'waited', waiting: this.waiting }
      const outcome = await this.#publish({ snapshot, read, now, passed, fingerprint, live }, times, signal)
      if (outcome.did === 'published') this.upToDateAt = askedAt
      return outcome
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof CmsUnreachable) return this.#wait({ reason: 'cms-unreachable', message: error.message })
      throw error
    } finally {
      this.building = undefined
    }
  }

  async #publish(difference: Difference, times: StepTimes, signal: AbortSignal | undefined): Promise<Outcome> {
    const { releases, overrides, clock } = this.#parts
    const { fingerprint, live } = difference
    const result = await this.#lock.ifFree(async (): Promise<Outcome> => {
      // Another process may have been faster.
      if (releases.live()?.id !== live?.release.id) return { did: 'locked-elsewhere' }
      try {
        const ready = this.#readyRelease(fingerprint, live)
        const built = ready ? undefined : await this.#build(difference, times, signal)
        times.begin('going live')
        const release = ready ?? built?.release
        if (!release || !(await overrides.goLive(release, keep))) return { did: 'nothing' }
        if (built) this.#live.remember(built)
        // Removing old releases takes seconds on a large site.
        this.#sweeping = releases.sweep().catch((error: unknown) => this.#parts.onSweepFailure?.(error))
        this.#failed = undefined
        this.waiting = undefined
        return { did: 'published', release, steps: times.end() }
      } catch (error) {
        if (signal?.aborted) throw error
        this.#failed = { fingerprint, retryAt: clock().getTime() + retryAfterMs }
        return this.#wait(buildFailure(error))
      }
    })
    return result === 'busy' ? { did: 'locked-elsewhere' } : result
  }

  /** A complete release that a crash kept from going live: it needs no second build. */
  #readyRelease(fingerprint: string, live: LiveRelease | undefined): Release | undefined {
    const { releases } = this.#parts
    const newest = releases.all()[0]
    const isReady = newest && newest.id !== live?.release.id && releases.manifestOf(newest)?.fingerprint === fingerprint
    return isReady ? newest : undefined
  }

  #build(
    { snapshot, read, now, passed, fingerprint, live }: Difference,
    times: StepTimes,
    signal: AbortSignal | undefined,
  ): Promise<LiveRelease> {
    const { tools, code, clock, asOf } = this.#parts
    // The processors are wanted for the release now.
    void tools.compressed.giveUp()
    void tools.pictures.giveUp()
    const since = clock().toISOString()
    const request = {
      snapshot,
      read,
      fingerprint,
      code,
      fetchedAt: now,
      renderFor: asOf ?? instantToRenderFor(read.publication, now, passed),
      passed,
      reason: buildReason(live, snapshot, code),
      live,
      signal,
    }
    return buildRelease(tools, request, (step, done, total) => {
      signal?.throwIfAborted()
      times.begin(step)
      this.building = { since, step, done, total }
    })
  }

  #fingerprintOf(snapshot: Snapshot, passed: Date | undefined): string {
    const { code, siteUrl } = this.#parts
    const parts = [snapshot.fingerprint, code, siteUrl, passed?.toISOString() ?? '']
    return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  }

  /** Whether the CMS has a file now that it did not have when the live release was made. */
  async #missingUploadsArrived(
    { manifest }: LiveRelease,
    publication: Publication,
    { insist, signal }: { insist: boolean; signal: AbortSignal | undefined },
  ): Promise<boolean> {
    const { clock, tools } = this.#parts
    if (manifest.missingFiles.length === 0 || (!insist && clock().getTime() < this.#askForUploadsAt)) return false
    this.#askForUploadsAt = clock().getTime() + missingUploadsIntervalMs
    for (const file of filesOf(publication.media))
      if (manifest.missingFiles.includes(file.address) && (await tools.uploads.copyOf(file, signal))) return true
    return false
  }

  #hasJustFailed(fingerprint: string): boolean {
    return this.#failed?.fingerprint === fingerprint && this.#parts.clock().getTime() < this.#failed.retryAt
  }

  #upToDate(askedAt: Date): Outcome {
    this.upToDateAt = askedAt
    this.waiting = undefined
    this.#failed = undefined
    return { did: 'nothing' }
  }

  #wait(obstacle: Obstacle): Outcome {
    const before = this.waiting
    const isSame = before?.reason === obstacle.reason && before.fingerprint === obstacle.fingerprint
    const since = isSame ? before.since : this.#parts.clock().toISOString()
    this.waiting = { ...obstacle, since }
    return { did: 'waited', waiting: this.waiting }
  }
}

/** Why a release is made, in words for people. */
function buildReason(live: LiveRelease | undefined, snapshot: Snapshot, code: string): string {
  if (!live) return 'The first release.'
  if (live.manifest.snapshotFingerprint !== snapshot.fingerprint) return 'The content changed.'
  if (live.manifest.code !== code) return 'The site’s code changed.'
  return live.manifest.missingFiles.length > 0 ? 'Missing files arrived, or a scheduled change.' : 'A scheduled change.'
}

const earliest = (...instants: (Date | undefined)[]): Date | undefined =>
  instants.reduce((one, other) => (one && other ? (one < other ? one : other) : (one ?? other)), undefined)
