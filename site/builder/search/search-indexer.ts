import type { Publication } from '@osi/shared'
import type { ReleaseFile } from '../../runtime/releases/manifest.ts'
import { deserializeError, type SerializedError } from '../../runtime/serialized-error.ts'
import { WorkerThread } from '../../runtime/worker-thread.ts'
import { isSearchFile } from '../../src/search/files/folder.ts'
import { synonymsOf } from '../../src/search/publication/publication-records.ts'
import type { Synonyms } from '../../src/search/records/record.ts'
import type { EarlierFiles } from '../output/writer.ts'
import { RecordCache, type RecordChanges } from './record-cache.ts'

/** What the other thread is asked. */
export interface SearchJob {
  changes: RecordChanges
  synonyms: Synonyms
  /** The instant that the release is made for. */
  now: Date
  /** The public folder of the release that is being made. */
  folder: string
  /** Tells attempts at the same release apart; one attempt may ask twice. */
  attempt: number
  /** The search files of the release before. */
  earlier?: EarlierFiles
}

/** What it answers: the files that it wrote, or why it couldn't. */
export type SearchAnswer = SearchFilesWritten | SerializedError

export interface SearchFilesWritten {
  files: Record<string, ReleaseFile>
  /** Paths of files that are not links to earlier ones. */
  written: string[]
}

export interface SearchTarget {
  /** The release's public folder. */
  folder: string
  /** The files of the release before. */
  earlier?: EarlierFiles
}

/**
 * Makes a release's search on another core, while its pages are rendered on this one. One release at a time. It matters from some
 * hundred documents on: of 1,000, the search takes 0.8 seconds, and the pages 1.6.
 */
export class SearchIndexer {
  readonly #records = new RecordCache()
  #thread: WorkerThread<SearchJob, SearchAnswer> | undefined
  #target: SearchTarget | undefined
  #attempt = 0
  readonly #stop = new AbortController()

  /** Has the other thread load its code, while this one is busy with something else. */
  begin(): void {
    this.#startedThread()
  }

  /**
   * Writes the search's files into a release.
   * @param target the same object for the same attempt at a release
   * @throws Error when the search doesn't find what was put into it, or its files can't be written (with the system's `code`)
   */
  async make(publication: Publication, now: Date, target: SearchTarget): Promise<SearchFilesWritten> {
    const { folder, earlier } = target
    if (target !== this.#target) this.#attempt += 1
    this.#target = target
    const changes = await this.#records.changesTo(publication, this.#stop.signal)
    this.#stop.signal.throwIfAborted()
    const answer = await this.#ask({
      changes,
      synonyms: synonymsOf(publication),
      now,
      folder,
      attempt: this.#attempt,
      ...(earlier ? { earlier: { ...earlier, files: searchFilesAmong(earlier.files) } } : {}),
    })
    if ('files' in answer) return answer
    throw deserializeError(answer)
  }

  /** Ends the other thread, whatever it is doing. */
  async close(): Promise<void> {
    this.#stop.abort(new Error('The release builder is being stopped.'))
    await this.#thread?.close()
  }

  #startedThread(): WorkerThread<SearchJob, SearchAnswer> {
    return (this.#thread ??= new WorkerThread(new URL('./search-indexer.worker.ts', import.meta.url)))
  }

  async #ask(job: SearchJob): Promise<SearchAnswer> {
    try {
      return await this.#startedThread().run(job)
    } catch (error) {
      // The thread ended, and with it what it knew of the release before.
      this.#records.forget()
      throw error
    }
  }
}

const searchFilesAmong = (files: Record<string, ReleaseFile>): Record<string, ReleaseFile> =>
  Object.fromEntries(Object.entries(files).filter(([path]) => isSearchFile(path)))
