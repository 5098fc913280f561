import { changesSince, snapshotDigestsOf, type SnapshotChanges, type SnapshotDigests } from '@osi/shared'
import type { TakenSnapshot } from './take-snapshot.ts'

/** Publishers are one or two snapshots behind, previews as of another day come between. */
const maxRemembered = 8

/** Remembers of the last snapshots what they consisted of, and says what has changed since. */
export class RecentSnapshots {
  readonly #digests = new Map<string, SnapshotDigests>()

  remember({ snapshot, lists }: TakenSnapshot): void {
    if (this.#digests.has(snapshot.fingerprint)) return
    this.#digests.set(snapshot.fingerprint, snapshotDigestsOf(lists))
    for (const oldest of this.#digests.keys()) {
      if (this.#digests.size <= maxRemembered) break
      this.#digests.delete(oldest)
    }
  }

  /**
   * @param known fingerprints that the asker has
   * @returns how a snapshot comes out of one of them; undefined when none of them is remembered
   */
  changesSince(known: readonly string[], { snapshot, lists }: TakenSnapshot): SnapshotChanges | undefined {
    const fingerprint = known.find((each) => this.#digests.has(each))
    const digests = fingerprint && this.#digests.get(fingerprint)
    return digests ? changesSince({ fingerprint, digests }, snapshot, lists) : undefined
  }
}
