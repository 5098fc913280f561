import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { deserializeError, type SerializedError } from '../../runtime/serialized-error.ts'
import { pageFactsOf, type PageFacts } from '../verify/page-facts.ts'

/** Few pages are finished faster than another thread starts. */
const fewPages = 40

/** Pages that go to the other thread together. */
const batchSize = 25

/** Pages on their way between the threads. */
const maxWaiting = 75

/** A page that has been rendered. */
export interface PageToFinish {
  number: number
  body: Uint8Array
  /** Where it is to be written, as a new file; undefined when it is there already. */
  target?: string
}

/** What became of pages that were sent. Thousands of pages have the same menu: each text comes once, and has a number from then on. */
export interface FinishedPages {
  texts: string[]
  pages: FinishedPage[]
}

/** What there is to know of a page, or why it could not be written, with the system's code. */
export type FinishedPage = { number: number } & (
  { faults: string[]; anchors: number[]; links: number[] } | SerializedError
)

/** Writes a page and reads it for what the checks need to know. @throws the system's error when it can't be written */
export function finished({ body, target }: Omit<PageToFinish, 'number'>): PageFacts {
  if (target !== undefined) {
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, body, { flag: 'wx' })
  }
  return pageFactsOf(new TextDecoder().decode(body))
}

/** Writes and reads pages that have been rendered, on another core when they are many: there the next ones are rendered meanwhile. */
export class PageWorker {
  #worker: Worker | undefined
  #asked = 0
  readonly #texts: string[] = []
  #batch: PageToFinish[] = []
  readonly #waiting = new Map<number, { resolve: (facts: PageFacts) => void; reject: (error: unknown) => void }>()

  /**
   * Call `flush` once there is nothing more to ask.
   * @param target where the page is to be written, if it is not there already
   */
  async finish(body: Uint8Array, target?: string): Promise<PageFacts> {
    const number = this.#asked++
    if (number < fewPages) return finished({ body, target })
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject })
      this.#batch.push({ number, body, target })
      if (this.#batch.length >= batchSize) this.flush()
    })
  }

  /** Waits while the other thread is far behind, or the pages that wait for it would fill the memory. */
  async room(): Promise<void> {
    while (this.#waiting.size > maxWaiting) await setTimeout(2)
  }

  /** Sends what still waits to be sent. */
  flush(): void {
    if (this.#batch.length === 0) return
    this.#thread().postMessage(this.#batch)
    this.#batch = []
  }

  /** Ends the other thread; this one is not used any more. */
  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  readonly #textOf = (number: number): string => this.#texts[number]!

  #take({ texts, pages }: FinishedPages): void {
    for (const text of texts) this.#texts.push(text)
    for (const page of pages) {
      const waiting = this.#waiting.get(page.number)
      this.#waiting.delete(page.number)
      if ('message' in page) waiting?.reject(deserializeError(page))
      else
        waiting?.resolve({
          faults: page.faults,
          anchors: new Set(page.anchors.map(this.#textOf)),
          links: page.links.map(this.#textOf),
        })
    }
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker
    this.#worker = new Worker(new URL('./page-worker.worker.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: 24 },
    })
    this.#worker.on('message', (finished: FinishedPages) => this.#take(finished))
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#waiting.values()) reject(error)
      this.#waiting.clear()
    })
    return this.#worker
  }
}
