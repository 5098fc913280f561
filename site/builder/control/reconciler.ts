import { createHash } from 'node:crypto'
import type { Publication, PublishingStatus, ReadSnapshot, Snapshot } from '@osi/shared'
import type { Clock } from '../../runtime/clock.ts'
import type { Release, ReleasesFolder } from '../../runtime/releases/folder.ts'
import { readSnapshot } from '../../runtime/releases/snapshot-files.ts'
import { ReleasesLock } from '../../runtime/releases/lock.ts'
import type { ReleaseOverrides } from '../../runtime/releases/overrides.ts'
import { isAboutTheDisk } from '../../runtime/disk.ts'
import { effectiveNow } from './effective-now.ts'
import { buildRelease, type BuildTools } from '../build/build.ts'
import type { LiveRelease } from '../../runtime/releases/live-release.ts'
import { BuildRefused } from '../build/build-refused.ts'
import { filesOf } from '../output/uploads.ts'
import { boundariesAround, instantToRenderFor } from './boundaries.ts'
import { isEmpty, shrinkageOf } from './shrinkage.ts'
import { CmsUnreachable, type SnapshotSource } from '../../runtime/snapshot-source.ts'

/** How many releases are kept, the live one among them. */
const keep = 5

type Waiting = NonNullable<PublishingStatus['waiting']>
type Building = NonNullable<PublishingStatus['building']>

/** Milliseconds until a build that failed is tried again although nothing differs. */
const retryAfter = 10_000

interface Work {
  snapshot: Snapshot
  read: ReadSnapshot
  now: Date
  /** The last instant at which pages changed by themselves. */
  passed?: Date
  fingerprint: string
  live?: LiveRelease
  signal?: AbortSignal
}

/** What one comparison came to. */
export type Outcome =
  | { did: 'nothing' }
  | { did: 'published'; release: Release }
  /** Something stands against publishing; the message says what. */
  | { did: 'waited'; waiting: Waiting }
  /** Another process is building. */
  | { did: 'left-it-to-another' }

export interface ReconcilerParts {
  source: SnapshotSource
  releases: ReleasesFolder
  orders: ReleaseOverrides
  tools: BuildTools
  /** A digest of the site's code. */
  code: string
  clock: Clock
  /** The instant that the site takes for now, when it is not the clock's. */
  asOf?: Date
  siteUrl: string
}

/** Keeps what is live equal to what should be: compares the two, and makes and swaps a release when they differ. */
export class Reconciler {
  readonly #parts: ReconcilerParts
  readonly #lock: ReleasesLock
  #live: LiveRelease | undefined
  #seen: { snapshot: Snapshot; read: ReadSnapshot } | undefined
  /** The last attempt that failed: not repeated until something differs or a while has passed. */
  #failed: { fingerprint: string; again: number } | undefined
  #askForUploadsAgain = 0
  #sweeping: Promise<void> | undefined
  building: Building | undefined
  waiting: Waiting | undefined
  nextChangeAt: Date | undefined
  /** When the CMS was last asked for what readers now have in full. */
  upToDateAt: Date | undefined

  constructor(parts: ReconcilerParts) {
    this.#parts = parts
    this.#lock = new ReleasesLock(parts.releases.path, 'build')
  }

  /** The instant that the site takes for now, when it is not the clock's. */
  get asOf(): Date | undefined {
    return this.#parts.asOf
  }

  /** Puts right what a crash may have left: half-made releases, a damaged link. */
  async recover(): Promise<void> {
    const { releases, orders, tools } = this.#parts
    releases.create()
    await this.#lock.ifFree(async () => {
      releases.removeUnfinished()
      tools.uploads.removeUnused()
    })
    await orders.repairCurrentLink()
    tools.search.begin()
  }

  /** Does in the background what readers need not wait for: compressed copies, and the beginning of the next release. */
  prepareNext(): void {
    const { releases, tools } = this.#parts
    const live = this.#readLive()
    if (!live) return
    tools.linkedClone.begin(live)
    tools.compressed.begin(
      live,
      releases.readable().map(({ manifest }) => manifest.files),
    )
  }

  /** Ends what goes on in the background; only the removal of old releases is waited for. */
  async close(): Promise<void> {
    const { search, linkedClone, compressed } = this.#parts.tools
    await Promise.all([search.close(), linkedClone.giveUp(), compressed.giveUp(), this.#sweeping])
  }

  /**
   * Compares once and publishes if need be.
   * @param insist tries again at once what failed a moment ago
   * @param signal gives up between two pages
   */
  async reconcile({ insist = false, signal }: { insist?: boolean; signal?: AbortSignal } = {}): Promise<Outcome> {
    const { orders, clock, asOf } = this.#parts
    try {
      await orders.repairCurrentLink()
      const live = this.#readLive()
      const { rollback, confirmed } = orders.read()
      if (rollback) return { did: 'waited', waiting: (this.waiting = waitingForLift(rollback)) }

      const askedAt = clock()
      const now = asOf ?? effectiveNow(clock(), live && new Date(live.manifest.fetchedAt))
      const { snapshot, read } = await this.#fetch(now)
      const { publication } = read
      const { passed, next } = boundariesAround(publication, now)
      this.nextChangeAt = earliest(next, snapshot.nextChangeAt ? new Date(snapshot.nextChangeAt) : undefined)
      const fingerprint = this.#fingerprintOf(snapshot, passed)
      if (live?.manifest.fingerprint === fingerprint && !(await this.#missingUploadsArrived(live, publication, insist)))
        return this.#upToDate(askedAt)

      const reason = reasonToHold(live?.snapshot, snapshot, now)
      if (reason && confirmed !== snapshot.fingerprint) return this.#wait(reason)
      if (
        !insist &&
        this.waiting &&
        this.#failed?.fingerprint === fingerprint &&
        clock().getTime() < this.#failed.again
      )
        return { did: 'waited', waiting: this.waiting }
      const outcome = await this.#publish({ snapshot, read, now, passed, fingerprint, live, signal })
      if (outcome.did === 'published') this.upToDateAt = askedAt
      return outcome
    } catch (error) {
      if (error instanceof CmsUnreachable) return this.#wait({ reason: 'cms-unreachable', message: error.message })
      throw error
    } finally {
      this.building = undefined
    }
  }

  async #publish(work: Work): Promise<Outcome> {
    const { releases, orders, clock } = this.#parts
    const { fingerprint, live } = work
    const result = await this.#lock.ifFree(async (): Promise<Outcome> => {
      // Another process may have been faster.
      if (releases.live()?.id !== live?.release.id) return { did: 'left-it-to-another' }
      // A complete release that a crash kept from going live needs no second build.
      const newest = releases.all()[0]
      const isReady =
        newest && newest.id !== live?.release.id && releases.manifestOf(newest)?.fingerprint === fingerprint
      try {
        const built = isReady ? undefined : await this.#build(work)
        const release = built?.release ?? newest!
        if (!(await orders.goLive(release, keep))) return { did: 'nothing' }
        if (built) this.#live = built
        // Removing old releases takes seconds on a large site.
        this.#sweeping = releases.sweep().catch(() => undefined)
        this.#failed = undefined
        this.waiting = undefined
        return { did: 'published', release }
      } catch (error) {
        if (work.signal?.aborted) throw error
        this.#failed = { fingerprint, again: clock().getTime() + retryAfter }
        return this.#wait({ reason: 'build-failed', message: whyNotBuilt(error) })
      }
    })
    return result === 'busy' ? { did: 'left-it-to-another' } : result
  }

  #build({ snapshot, read, now, passed, fingerprint, live, signal }: Work): Promise<LiveRelease> {
    const { tools, code, clock, asOf } = this.#parts
    // The processors are wanted for the release now.
    void tools.compressed.giveUp()
    const since = clock().toISOString()
    const order = {
      snapshot,
      read,
      fingerprint,
      code,
      fetchedAt: now,
      renderFor: asOf ?? instantToRenderFor(read.publication, now, passed),
      passed,
      reason: reasonFor(live, snapshot, code),
      live,
    }
    return buildRelease(tools, order, (step, done, total) => {
      signal?.throwIfAborted()
      this.building = { since, step, done, total }
    })
  }

  /** Asks the CMS, and reads the answer once for as long as it stays the same. */
  async #fetch(now: Date): Promise<{ snapshot: Snapshot; read: ReadSnapshot }> {
    const { source, asOf, clock, tools } = this.#parts
    // A clock that stands still asks about the instant at which it stands.
    const at = asOf ?? (now.getTime() > clock().getTime() ? now : undefined)
    const answer = await source.fetch(this.#seen?.snapshot, at)
    if (answer !== 'unchanged') {
      const read = tools.reader.read(answer)
      this.#seen = { snapshot: read.snapshot, read }
    }
    if (!this.#seen) throw new CmsUnreachable('The CMS answered that nothing has changed, although nothing was known.')
    return this.#seen
  }

  #fingerprintOf(snapshot: Snapshot, passed: Date | undefined): string {
    const { code, siteUrl } = this.#parts
    const parts = [snapshot.fingerprint, code, siteUrl, passed?.toISOString() ?? '']
    return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  }

  /** What is live, read again only when it is another release. */
  #readLive(): LiveRelease | undefined {
    const { releases } = this.#parts
    const release = releases.live()
    if (release?.id === this.#live?.release.id) return this.#live
    const manifest = release && releases.manifestOf(release)
    const snapshot = release && readSnapshot(release.folder)
    this.#live = release && manifest && snapshot ? { release, manifest, snapshot } : undefined
    return this.#live
  }

  /** Whether the CMS has a file now that it did not have when the live release was made. Asked at most every half minute. */
  async #missingUploadsArrived({ manifest }: LiveRelease, publication: Publication, insist: boolean): Promise<boolean> {
    const { clock, tools } = this.#parts
    if (manifest.missingFiles.length === 0 || (!insist && clock().getTime() < this.#askForUploadsAgain)) return false
    this.#askForUploadsAgain = clock().getTime() + 30_000
    for (const file of filesOf(publication.media))
      if (manifest.missingFiles.includes(file.address) && (await tools.uploads.copyOf(file))) return true
    return false
  }

  #upToDate(askedAt: Date): Outcome {
    this.upToDateAt = askedAt
    this.waiting = undefined
    this.#failed = undefined
    return { did: 'nothing' }
  }

  #wait(waiting: Pick<Waiting, 'reason' | 'message'> & Partial<Waiting>): Outcome {
    const known = this.waiting?.reason === waiting.reason && this.waiting.fingerprint === waiting.fingerprint
    this.waiting = { lost: [], ...waiting, since: known ? this.waiting!.since : this.#parts.clock().toISOString() }
    return { did: 'waited', waiting: this.waiting }
  }
}

/** Why a snapshot may not replace what is live without a person's word; undefined when it may. */
function reasonToHold(
  live: Snapshot | undefined,
  next: Snapshot,
  now: Date,
): Pick<Waiting, 'reason' | 'message' | 'fingerprint' | 'lost'> | undefined {
  const { fingerprint } = next
  if (isEmpty(next)) {
    const message = live
      ? 'The CMS has no published document at all. The site stays as it is until a publisher confirms that it should be empty.'
      : 'Nothing is published yet. The site appears with the first published document.'
    return { reason: 'empty', message, fingerprint, lost: [] }
  }
  if (!live) return undefined
  const { lost, suspicious } = shrinkageOf(live, next, now)
  if (!suspicious) return undefined
  const message = `Readers would lose ${lost.length} documents at once, more than three in ten. The site stays as it is until a publisher confirms that this is meant.`
  return { reason: 'shrunk', message, fingerprint, lost }
}

function reasonFor(live: LiveRelease | undefined, snapshot: Snapshot, code: string): string {
  if (!live) return 'The first release.'
  if (live.manifest.snapshotFingerprint !== snapshot.fingerprint) return 'The content changed.'
  if (live.manifest.code !== code) return 'The site’s code changed.'
  return live.manifest.missingFiles.length > 0
    ? 'Missing files arrived, or the time came for a change.'
    : 'A scheduled change.'
}

/** What is to be said while a rollback holds. */
export const waitingForLift = ({ to, at }: { to: string; at: string }): Waiting => ({
  reason: 'rolled-back',
  since: at,
  message: `The site was put back to release ${to} and stays there until someone lifts the rollback. Changes since then are not live.`,
  lost: [],
})

function whyNotBuilt(error: unknown): string {
  if (error instanceof BuildRefused) return error.message
  if (isAboutTheDisk(error))
    return 'The disk of the site is full, so that nothing new can be published. Readers still get the last release. Free some space; publishing goes on by itself.'
  return `The site can’t be made: ${(error as Error).message} Readers still get the last release.`
}

const earliest = (...instants: (Date | undefined)[]): Date | undefined =>
  instants.reduce((one, other) => (one && other ? (one < other ? one : other) : (one ?? other)), undefined)
