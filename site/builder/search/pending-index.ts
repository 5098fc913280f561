import type { Publication } from '@osi/shared'
import type { SearchFilesWritten, SearchIndexer, SearchTarget } from './search-indexer.ts'

/** The search of a release, which another core makes for the publication that was asked for last. */
export class PendingIndex {
  readonly #search: SearchIndexer
  readonly #now: Date
  readonly #target: SearchTarget
  #publication: Publication | undefined
  #files: Promise<SearchFilesWritten> | undefined

  constructor(search: SearchIndexer, now: Date, target: SearchTarget) {
    this.#search = search
    this.#now = now
    this.#target = target
  }

  /** Begins, unless that very publication has been asked for. */
  begin(publication: Publication): void {
    if (publication === this.#publication) return
    this.#publication = publication
    const before = this.#files
    this.#files = (async () => {
      await before?.catch(() => undefined)
      return this.#search.make(publication, this.#now, this.#target)
    })()
    this.#files.catch(() => undefined)
  }

  files(): Promise<SearchFilesWritten> {
    return this.#files ?? Promise.reject(new Error('Nobody asked for it.'))
  }

  /** Resolves once nothing is written any more, however it ended. */
  async settled(): Promise<void> {
    await this.#files?.catch(() => undefined)
  }
}
