import { setImmediate } from 'node:timers/promises'
import type { Publication } from '@osi/shared'
import { recordSourcesOf } from '../../src/search/publication/publication-records.ts'
import type { SearchRecord } from '../../src/search/records/record.ts'
import { Dependencies, type Dependency } from '../incremental/dependencies.ts'
import { observed } from '../incremental/tracked-publication.ts'

/** How the records of a publication come out of those before. */
export interface RecordChanges {
  /** The keys of what the records come from, in order. */
  order: string[]
  /** The records of those that are new or have changed. */
  changed: [key: string, records: SearchRecord[]][]
}

/** So many between two looks at the world outside: a release's pages are rendered meanwhile. */
const changesAtATime = 100

/** Remembers what each document's records were made from, and makes only those again of which something has changed. */
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
    const ingredients = new Dependencies(publication, undefined)
    const before = this.#known
    const known = new Map<string, Dependency[]>()
    const changed: RecordChanges['changed'] = []
    const sources = recordSourcesOf(publication)
    for (const { key, recordsIn } of sources) {
      const earlier = before.get(key)
      if (earlier && ingredients.areAsIn(earlier)) {
        known.set(key, earlier)
        continue
      }
      // The document itself is handed to its type without being asked for.
      const looked = new Set(key.includes('/') ? [`find ${key}`] : [])
      changed.push([key, recordsIn(observed(publication, (name) => looked.add(name)))])
      known.set(key, ingredients.all(looked))
      if (changed.length % changesAtATime > 0) continue
      await setImmediate()
      signal?.throwIfAborted()
      if (timesForgotten !== this.#timesForgotten) return this.changesTo(publication, signal)
    }
    // Only now: when a document's records can't be made, nobody gets the changes, and they are changes the next time too.
    this.#known = known
    return { order: sources.map(({ key }) => key), changed }
  }

  /** Whoever got the changes has lost them: the next ones are everything. */
  forget(): void {
    this.#timesForgotten += 1
    this.#known = new Map()
  }
}
