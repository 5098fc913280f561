import { setImmediate } from 'node:timers/promises'
import type { Publication } from '@osi/shared'
import type { Render, RenderLocals } from '../../runtime/rendering.ts'
import { addressesOf } from '../../src/addresses.ts'
import { feedFault } from '../verify/feed-faults.ts'
import type { PageFacts } from '../verify/page-facts.ts'
import { pathOfAddress } from '../../runtime/releases/address-path.ts'
import { Dependencies, type Dependency } from '../incremental/dependencies.ts'
import { finished, PageWorker } from './page-worker.ts'
import { observed, type Note } from '../incremental/tracked-publication.ts'
import { digestOf } from '../../runtime/digest.ts'
import type { ReleaseWriter } from '../output/writer.ts'

/** What became of one address. */
export interface MadePage {
  /** Undefined for files that are no pages, and where there is no page. */
  facts?: PageFacts
  /** Why readers must not get it, in plain words; empty when they may. */
  faults: string[]
}

/** Pages between two looks at the world outside, so that the status is answered during a build. */
const pagesAtATime = 20

/** A page that was made, with all that it was made from. */
interface Remembered {
  page: MadePage
  digest: string
  /** What it looked at, and what that was like. */
  ingredients: Dependency[]
}

/**
 * Renders and checks every address of a publication. It remembers what each page was made from,
 * and makes only those again of which something has changed.
 */
export class PageRenderer {
  readonly #render: Render
  readonly #siteUrl: string
  readonly #forbidden: (body: Buffer) => string | undefined
  #remembered = new Map<string, Remembered>()

  constructor(render: Render, siteUrl: string, forbidden: (body: Buffer) => string | undefined) {
    this.#render = render
    this.#siteUrl = siteUrl
    this.#forbidden = forbidden
  }

  /**
   * Makes every page and puts the sound ones into a release.
   * @param time the instant that the pages are true of, and the last one before it at which pages changed by themselves
   * @param skip addresses that are not to be made
   * @returns what became of each address
   */
  async make(
    publication: Publication,
    time: { renderFor: Date; passed?: Date },
    writer: ReleaseWriter,
    skip: ReadonlySet<string>,
    progress: (done: number, total: number) => void,
  ): Promise<Map<string, MadePage>> {
    const addresses = addressesOf(publication, time.renderFor).filter((address) => !skip.has(address))
    const ingredients = new Dependencies(publication, time.passed)
    const made = new Map<string, MadePage>()
    const remembered = new Map<string, Remembered>()
    const finisher = new PageWorker()
    const finishing: Promise<void>[] = []
    let work = 0
    try {
      for (const [index, address] of addresses.entries()) {
        const before = this.#remembered.get(address)
        const isSame = before && ingredients.areAsIn(before.ingredients)
        if (before && isSame && writer.keep(pathOfAddress(address), before.digest)) {
          remembered.set(address, before)
          made.set(address, before.page)
          continue
        }
        if (work++ % pagesAtATime === 0) {
          progress(index, addresses.length)
          await setImmediate()
          await finisher.room()
        }
        const looked = new Set<string>()
        const rendered = await this.#render(
          address,
          new ObservedLocals(publication, time.renderFor, this.#siteUrl, (key) => looked.add(key)),
        )
        const fault = faultOfAnswer(address, rendered)
        const digest = digestOf(rendered.body)
        if (fault) {
          made.set(address, { faults: [fault] })
          continue
        }
        const path = pathOfAddress(address)
        let target: string | undefined
        if (path.endsWith('.html')) target = writer.place(path, { digest, size: rendered.body.byteLength })
        else writer.put(path, rendered.body, digest)
        const finish = (page: MadePage) => {
          made.set(address, page)
          if (page.faults.length > 0) writer.remove(path)
          else remembered.set(address, { page, digest, ingredients: ingredients.all(looked) })
        }
        if (before?.digest === digest && target === undefined) finish(before.page)
        else finishing.push(this.#look(path, rendered.body, (body) => finisher.finish(body, target)).then(finish))
      }
      finisher.flush()
      await Promise.all(finishing)
    } finally {
      await finisher.close()
    }
    this.#remembered = remembered
    progress(addresses.length, addresses.length)
    return made
  }

  /** Checks a page or file by itself. */
  look(address: string, body: Buffer): Promise<MadePage> {
    return this.#look(pathOfAddress(address), body, (page) => Promise.resolve(finished({ body: page })))
  }

  async #look(path: string, body: Buffer, factsOf: (body: Buffer) => Promise<PageFacts>): Promise<MadePage> {
    const forbidden = this.#forbidden(body)
    const faults = forbidden ? [forbidden] : []
    if (path.endsWith('.html')) {
      const facts = await factsOf(body)
      return { facts, faults: [...faults, ...facts.faults] }
    }
    const broken = feedFault(path, body)
    return { faults: broken ? [...faults, broken] : faults }
  }
}

/** What a page is made from, telling what the page looks at. */
class ObservedLocals implements RenderLocals {
  [extra: string]: unknown
  readonly publication: Publication
  readonly siteUrl: string
  readonly #now: Date
  readonly #note: Note

  constructor(publication: Publication, now: Date, siteUrl: string, note: Note) {
    this.publication = observed(publication, note)
    this.siteUrl = siteUrl
    this.#now = now
    this.#note = note
  }

  get now(): Date {
    this.#note('now')
    return this.#now
  }
}

/** The page for unknown addresses is the one that answers so itself. */
const notFoundPage = '/404.html'

function faultOfAnswer(address: string, { status, body, failure }: Awaited<ReturnType<Render>>): string | undefined {
  if (failure !== undefined) return `It can’t be made (${failure}).`
  if (status !== 200 && !(address === notFoundPage && status === 404))
    return `It can’t be made (the answer was ${status}).`
  return body.byteLength === 0 ? 'It is empty.' : undefined
}
