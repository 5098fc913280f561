import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { pageFactsOf, type PageFacts } from './page-facts.ts'

/** Few pages are read faster than another thread starts. */
const fewPages = 40

/** Pages that go to the other thread together. */
const batchSize = 25

/** Pages on their way between the threads. */
const mostWaiting = 75

/** Finds out the facts of many pages, on another core when they are many. */
export class PageChecker {
  #worker: Worker | undefined
  #asked = 0
  readonly #texts = new Map<string, string>()
  #batch: [number, string][] = []
  readonly #waiting = new Map<number, { resolve: (facts: PageFacts) => void; reject: (error: unknown) => void }>()

  /** Call `flush` once there is nothing more to ask. */
  factsOf(html: string): Promise<PageFacts> {
    const number = this.#asked++
    if (number < fewPages) return Promise.resolve(pageFactsOf(html))
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject })
      this.#batch.push([number, html])
      if (this.#batch.length >= batchSize) this.flush()
    })
  }

  /** Waits while the other thread is far behind, or the pages that wait for it would fill the memory. */
  async room(): Promise<void> {
    while (this.#waiting.size > mostWaiting) await setTimeout(2)
  }

  /** Sends what still waits to be sent. */
  flush(): void {
    if (this.#batch.length === 0) return
    this.#thread().postMessage(this.#batch)
    this.#batch = []
  }

  /** Ends the other thread; this checker is not used any more. */
  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  /** Texts arrive as copies, and thousands of pages have the same menu. */
  #sharingTexts({ faults, anchors, links }: PageFacts): PageFacts {
    const shared = (text: string): string => {
      const known = this.#texts.get(text)
      if (known === undefined) this.#texts.set(text, text)
      return known ?? text
    }
    return { faults, anchors: new Set([...anchors].map(shared)), links: new Set([...links].map(shared)) }
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker
    this.#worker = new Worker(new URL('./page-checker.worker.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: 24 },
    })
    this.#worker.on('message', (batch: [number, PageFacts][]) => {
      for (const [number, facts] of batch) {
        this.#waiting.get(number)?.resolve(this.#sharingTexts(facts))
        this.#waiting.delete(number)
      }
    })
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#waiting.values()) reject(error)
      this.#waiting.clear()
    })
    return this.#worker
  }
}
