import type { ReadSnapshot, Snapshot, SnapshotReader } from '@osi/shared'
import type { Clock } from '../../runtime/clock.ts'
import { CmsUnreachable, type SnapshotSource } from '../../runtime/snapshot-source.ts'

/** A snapshot as the CMS sent it, and the same, read. */
export interface SeenSnapshot {
  snapshot: Snapshot
  read: ReadSnapshot
}

/** What the CMS last said, read once for as long as it stays the same. */
export class LatestSnapshot {
  readonly #source: SnapshotSource
  readonly #reader: SnapshotReader
  readonly #clock: Clock
  readonly #asOf: Date | undefined
  #seen: SeenSnapshot | undefined

  /** @param asOf the instant that the site takes for now, when it is not the clock's */
  constructor(source: SnapshotSource, reader: SnapshotReader, clock: Clock, asOf?: Date) {
    this.#source = source
    this.#reader = reader
    this.#clock = clock
    this.#asOf = asOf
  }

  /**
   * Asks the CMS.
   * @param now the instant to publish for
   * @param signal gives the question up
   * @throws CmsUnreachable with a sentence for editors
   */
  async ask(now: Date, signal?: AbortSignal): Promise<SeenSnapshot> {
    // A clock that stands still asks about the instant at which it stands.
    const asOf = this.#asOf ?? (now.getTime() > this.#clock().getTime() ? now : undefined)
    const answer = await this.#source.fetch(this.#seen?.snapshot, { asOf, signal })
    if (answer !== 'unchanged') {
      const read = this.#reader.read(answer)
      this.#seen = { snapshot: read.snapshot, read }
    }
    if (!this.#seen) throw new CmsUnreachable('The CMS answered that nothing has changed, although nothing was known.')
    return this.#seen
  }
}
