import { Worker } from 'node:worker_threads'
import type { Publication } from '@osi/shared'
import type { ReleaseFile } from '../../runtime/releases/manifest.ts'
import { isSearchFile } from '../../src/search/files/folder.ts'
import { synonymsOf } from '../../src/search/publication/publication-records.ts'
import type { Synonyms } from '../../src/search/records/record.ts'
import type { EarlierFiles } from '../output/writer.ts'
import { deserializeError, type SerializedError } from '../../runtime/serialized-error.ts'
import { RecordCache, type RecordChanges } from './record-cache.ts'

/** What the other thread is asked. */
export interface SearchOrder {
  changes: RecordChanges
  synonyms: Synonyms
  /** The instant that the release is made for. */
  now: Date
  /** The public folder of the release that is being made. */
  folder: string
  /** Tells attempts at the same release apart; one attempt may order twice. */
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

interface Waiting {
  resolve: (files: SearchFilesWritten) => void
  reject: (error: Error) => void
}

/** Makes a release's search on another core, while its pages are rendered on this one. One release at a time. */
export class SearchIndexer {
  readonly #records = new RecordCache()
  #thread: Worker | undefined
  #waiting: Waiting | undefined
  #target: SearchTarget | undefined
  #attempt = 0
  readonly #stop = new AbortController()

  /** Has the other thread load its code, while this one is busy with something else. */
  begin(): void {
    this.#thread ??= this.#started()
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
    const thread = (this.#thread ??= this.#started())
    const order: SearchOrder = {
      changes,
      synonyms: synonymsOf(publication),
      now,
      folder,
      attempt: this.#attempt,
      ...(earlier ? { earlier: { ...earlier, files: searchFilesAmong(earlier.files) } } : {}),
    }
    thread.ref()
    try {
      return await new Promise((resolve, reject) => {
        this.#waiting = { resolve, reject }
        thread.postMessage(order)
      })
    } finally {
      this.#waiting = undefined
      thread.unref()
    }
  }

  /** Ends the other thread, whatever it is doing. */
  async close(): Promise<void> {
    const reason = new Error('The release builder is being stopped.')
    this.#stop.abort(reason)
    await this.#thread?.terminate()
    this.#ended(reason)
  }

  #started(): Worker {
    const thread = new Worker(new URL('./search-indexer.worker.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: 24 },
    })
    thread.on('message', (answer: SearchAnswer) => {
      if ('files' in answer) this.#waiting?.resolve(answer)
      else this.#waiting?.reject(deserializeError(answer))
    })
    thread.on('error', (error) => this.#ended(error as Error))
    // Only while an order is under way does it keep the process alive.
    thread.unref()
    return thread
  }

  #ended(reason: Error): void {
    this.#thread = undefined
    this.#records.forget()
    this.#waiting?.reject(reason)
  }
}

const searchFilesAmong = (files: Record<string, ReleaseFile>): Record<string, ReleaseFile> =>
  Object.fromEntries(Object.entries(files).filter(([path]) => isSearchFile(path)))
