import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { deserializeError, type SerializedError } from '../../runtime/serialized-error.ts'
import { WorkerThread } from '../../runtime/worker-thread.ts'
import { pageFactsOf, type PageFacts } from '../verify/page-facts.ts'

/** So few pages are finished here faster than another thread starts. */
const fewPages = 40

/** Pages that go to the other thread together. */
const batchSize = 25

/** Batches on their way between the threads: the other one always has its next. */
const maxBatches = 3

/** A page that has been rendered. */
export interface PageToFinish {
  body: Uint8Array
  /** Where it is to be written, as a new file; undefined when it is there already. */
  target?: string
}

/**
 * What became of the pages of a batch, in its order. Thousands of pages have the same menu: each text comes once from a thread, and is
 * a number from then on.
 */
export interface FinishedPages {
  texts: string[]
  pages: FinishedPage[]
}

/** What there is to know of a page, or why it could not be written. */
export type FinishedPage = { faults: string[]; anchors: number[]; links: number[] } | SerializedError

interface WaitingPage extends PageToFinish {
  resolve: (facts: PageFacts) => void
  reject: (error: unknown) => void
}

/** Writes a page and reads it for what the checks need to know. @throws the system's error when it can't be written */
export function finishPage({ body, target }: PageToFinish): PageFacts {
  if (target !== undefined) {
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, body, { flag: 'wx' })
  }
  return pageFactsOf(new TextDecoder().decode(body))
}

/**
 * Writes and reads pages that have been rendered, on another core when they are many: there the next ones are rendered meanwhile.
 * It matters from some hundred pages on: reading a page takes from a fifth to half of the 1.6 ms that rendering it takes.
 */
export class PageWorker {
  #thread: WorkerThread<PageToFinish[], FinishedPages> | undefined
  #asked = 0
  #waiting = 0
  #batch: WaitingPage[] = []
  readonly #texts: string[] = []

  /**
   * Call `flush` once there is nothing more to ask.
   * @param target where the page is to be written, if it is not there already
   */
  async finish(body: Uint8Array, target?: string): Promise<PageFacts> {
    if (this.#asked++ < fewPages) return finishPage({ body, target })
    return new Promise((resolve, reject) => {
      this.#batch.push({ body, target, resolve, reject })
      if (this.#batch.length >= batchSize) this.flush()
    })
  }

  /** Waits while the other thread is far behind, or the pages that wait for it would fill the memory. */
  async room(): Promise<void> {
    while (this.#waiting > maxBatches * batchSize) await setTimeout(2)
  }

  /** Sends what still waits to be sent. */
  flush(): void {
    if (this.#batch.length === 0) return
    void this.#send(this.#batch)
    this.#batch = []
  }

  /** Ends the other thread; this one is not used any more. */
  async close(): Promise<void> {
    await this.#thread?.close()
  }

  async #send(batch: readonly WaitingPage[]): Promise<void> {
    this.#thread ??= new WorkerThread(new URL('./page-worker.worker.ts', import.meta.url), maxBatches)
    this.#waiting += batch.length
    try {
      const { texts, pages } = await this.#thread.run(batch.map(({ body, target }) => ({ body, target })))
      for (const text of texts) this.#texts.push(text)
      for (const [index, page] of pages.entries()) {
        if ('message' in page) batch[index]?.reject(deserializeError(page))
        else batch[index]?.resolve(this.#factsOf(page))
      }
    } catch (error) {
      for (const { reject } of batch) reject(error)
    } finally {
      this.#waiting -= batch.length
    }
  }

  #factsOf({ faults, anchors, links }: Exclude<FinishedPage, SerializedError>): PageFacts {
    const textsOf = (numbers: number[]) => numbers.flatMap((number) => this.#texts[number] ?? [])
    return { faults, anchors: new Set(textsOf(anchors)), links: textsOf(links) }
  }
}
