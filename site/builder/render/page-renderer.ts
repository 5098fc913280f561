import { setImmediate } from 'node:timers/promises'
import type { Publication } from '@osi/shared'
import { digestOf } from '../../runtime/digest.ts'
import { pathOfAddress } from '../../runtime/releases/address-path.ts'
import type { Render, Rendered } from '../../runtime/rendering.ts'
import { addressesOf } from '../../src/addresses.ts'
import { Dependencies, type Dependency } from '../incremental/dependencies.ts'
import type { ReleaseWriter } from '../output/writer.ts'
import { feedFault } from '../verify/feed-faults.ts'
import type { PageFacts } from '../verify/page-facts.ts'
import { finishPage, PageWorker } from './page-worker.ts'
import { TrackedLocals } from './tracked-locals.ts'

/** What became of one address. */
export interface PageResult {
  /** Undefined for files that are no pages, and where there is no page. */
  facts?: PageFacts
  /** Why readers must not get it, in plain words; empty when they may. */
  faults: string[]
}

/** When a release's pages are true. */
export interface PagesTime {
  /** The instant that they are rendered for. */
  renderFor: Date
  /** The last one before it at which pages changed by themselves. */
  passed?: Date
}

/** So many pages are rendered between two looks at the world outside: the status is answered during a build. */
const pagesAtATime = 20

/** A page as it was last rendered, and what it was made from. */
interface CachedPage {
  result: PageResult
  digest: string
  /** What it read, and what that was like. */
  dependencies: Dependency[]
}

/** One rendering of everything. */
interface Round {
  publication: Publication
  renderFor: Date
  dependencies: Dependencies
  writer: ReleaseWriter
  worker: PageWorker
  results: Map<string, PageResult>
  cache: Map<string, CachedPage>
  /** What the worker has not done yet. */
  finishing: Promise<void>[]
}

/**
 * Renders and checks every address of a publication. It knows what each page was made from, and renders only those again of which
 * something has changed. It matters from some hundred documents on: rendering the pages of
 * 1,000 takes 1.6 seconds, and one change of them is live after 0.34 (`npm run bench`).
 */
export class PageRenderer {
  readonly #render: Render
  readonly #siteUrl: string
  readonly #forbidden: (body: Buffer) => string | undefined
  #cache = new Map<string, CachedPage>()

  /** @param forbidden what is wrong with a file that holds something secret; undefined when nothing is */
  constructor(render: Render, siteUrl: string, forbidden: (body: Buffer) => string | undefined) {
    this.#render = render
    this.#siteUrl = siteUrl
    this.#forbidden = forbidden
  }

  /**
   * Makes every page and puts the sound ones into a release.
   * @param skip addresses that are not to be made
   * @returns what became of each address
   */
  async renderAll(
    publication: Publication,
    { renderFor, passed }: PagesTime,
    writer: ReleaseWriter,
    skip: ReadonlySet<string>,
    progress: (done: number, total: number) => void,
  ): Promise<Map<string, PageResult>> {
    const addresses = addressesOf(publication, renderFor).filter((address) => !skip.has(address))
    const dependencies = new Dependencies(publication, passed)
    const worker = new PageWorker()
    const round: Round = {
      publication,
      renderFor,
      dependencies,
      writer,
      worker,
      results: new Map(),
      cache: new Map(),
      finishing: [],
    }
    let rendered = 0
    try {
      for (const [index, address] of addresses.entries()) {
        if (this.#reuse(address, round)) continue
        if (rendered++ % pagesAtATime === 0) {
          progress(index, addresses.length)
          await setImmediate()
          await worker.room()
        }
        await this.#renderOne(address, round)
      }
      worker.flush()
      await Promise.all(round.finishing)
    } finally {
      await worker.close()
    }
    this.#cache = round.cache
    progress(addresses.length, addresses.length)
    return round.results
  }

  /** Checks a page or file by itself. */
  check(address: string, body: Buffer): PageResult {
    const path = pathOfAddress(address)
    return this.#resultOf(path, body, path.endsWith('.html') ? finishPage({ body }) : undefined)
  }

  /** Takes a page of the release before. @returns false when something that it was made from has changed, or it is not there */
  #reuse(address: string, { dependencies, writer, results, cache }: Round): boolean {
    const before = this.#cache.get(address)
    if (!before || !dependencies.areAsIn(before.dependencies)) return false
    if (!writer.keep(pathOfAddress(address), before.digest)) return false
    cache.set(address, before)
    results.set(address, before.result)
    return true
  }

  async #renderOne(address: string, round: Round): Promise<void> {
    const { publication, renderFor, dependencies, writer, worker, results, cache } = round
    const reads = new Set<string>()
    const locals = new TrackedLocals(publication, renderFor, this.#siteUrl, (key) => reads.add(key))
    const answer = await this.#render(address, locals)
    const fault = faultOfAnswer(address, answer)
    if (fault) {
      results.set(address, { faults: [fault] })
      return
    }
    const { body } = answer
    const digest = digestOf(body)
    const path = pathOfAddress(address)
    const take = (result: PageResult) => {
      results.set(address, result)
      if (result.faults.length > 0) writer.remove(path)
      else cache.set(address, { result, digest, dependencies: dependencies.all(reads) })
    }
    if (!path.endsWith('.html')) {
      writer.put(path, body, digest)
      take(this.#resultOf(path, body))
      return
    }
    const target = writer.reserve(path, { digest, size: body.byteLength })
    const before = this.#cache.get(address)
    if (before?.digest === digest && target === undefined) {
      take(before.result)
      return
    }
    const finish = worker.finish(body, target).then((facts) => take(this.#resultOf(path, body, facts)))
    // It is awaited once all pages are rendered. If it failed before that, Node would end the process.
    finish.catch(() => undefined)
    round.finishing.push(finish)
  }

  /** @param facts of a page; undefined for a file that is none */
  #resultOf(path: string, body: Buffer, facts?: PageFacts): PageResult {
    const faults = [this.#forbidden(body), ...(facts ? facts.faults : [feedFault(path, body)])]
    return { facts, faults: faults.filter((fault) => fault !== undefined) }
  }
}

/** The page for unknown addresses is the one that answers so itself. */
const notFoundPage = '/404.html'

function faultOfAnswer(address: string, { status, body, failure }: Rendered): string | undefined {
  if (failure !== undefined) return `It can’t be made (${failure}).`
  if (status !== 200 && !(address === notFoundPage && status === 404))
    return `It can’t be made (the answer was ${status}).`
  return body.byteLength === 0 ? 'It is empty.' : undefined
}
