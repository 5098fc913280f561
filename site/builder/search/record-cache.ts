import { setImmediate } from 'node:timers/promises'
import type { Publication } from '@osi/shared'
import { recordSourcesOf } from '../../src/search/publication/publication-records.ts'
import type { SearchRecord } from '../../src/search/records/record.ts'
import { Dependencies, type Dependency } from '../incremental/dependencies.ts'
import { trackReads } from '../incremental/tracked-publication.ts'

/** How the records of a publication come out of those before. */
export interface RecordChanges {
  /** The keys of what the records come from, in order. */
  keys: string[]
  /** The records of those that are new or have changed. */
  changed: [key: string, records: SearchRecord[]][]
}

/** After so many the other work of this thread gets its turn: a release's pages are rendered meanwhile. */
const changesAtATime = 100

/**
 * Knows what each document's records were made from, and makes only those again of which something has changed. It matters from
 * some thousand documents on: the records of 1,000 questions take 0.2 seconds, and finding the one that changed takes 0.03.
 */
export class RecordCache {
  #known = new Map<string, Dependency[]>()
  #timesForgotten = 0

  /**
   * One publication after the other.
   * @param signal gives up between two documents
   * @throws what a document's records throw, or the signal's reason; nobody has got the changes then
   */
  async changesTo(publication: Publication, signal?: AbortSignal): Promise<RecordChanges> {
    const timesForgotten = this.#timesForgotten
    const dependencies = new Dependencies(publication, undefined)
    const before = this.#known
    const known = new Map<string, Dependency[]>()
    const changed: RecordChanges['changed'] = []
    const sources = recordSourcesOf(publication)
    for (const { key, recordsIn } of sources) {
      const earlier = before.get(key)
      if (earlier && dependencies.areAsIn(earlier)) {
        known.set(key, earlier)
        continue
      }
      // A type gets its document directly, which tells nothing of the read.
      const reads = new Set(key.includes('/') ? [`find ${key}`] : [])
      changed.push([key, recordsIn(trackReads(publication, (name) => reads.add(name)))])
      known.set(key, dependencies.all(reads))
      if (changed.length % changesAtATime > 0) continue
      await setImmediate()
      signal?.throwIfAborted()
      if (timesForgotten !== this.#timesForgotten) return this.changesTo(publication, signal)
    }
    // Only now: when a document's records can't be made, nobody gets the changes, and they are changes the next time too.
    this.#known = known
    return { keys: sources.map(({ key }) => key), changed }
  }

  /** Call it when the receiver has lost the changes: the next ones are everything. */
  forget(): void {
    this.#timesForgotten += 1
    this.#known = new Map()
  }
}
