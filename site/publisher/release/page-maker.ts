import { setImmediate } from 'node:timers/promises'
import type { Publication } from '@osi/shared'
import type { Render } from '../../runtime/rendering.ts'
import { addressesOf } from '../../src/addresses.ts'
import { feedFault } from '../verify/feed-faults.ts'
import { pageFactsOf, type PageFacts } from '../verify/page-facts.ts'
import { pathOfAddress } from './address-path.ts'
import { digestOf, type ReleaseWriter } from './writer.ts'

/** What became of one address. */
export interface MadePage {
  /** Undefined for files that are no pages, and where there is no page. */
  facts?: PageFacts
  /** Why readers must not get it, in plain words; empty when they may. */
  faults: string[]
}

/** Pages between two looks at the world outside, so that the status is answered during a build. */
const pagesAtATime = 20

/** Renders and checks every address of a publication. */
export class PageMaker {
  readonly #render: Render
  readonly #siteUrl: string
  readonly #forbidden: (body: Buffer) => string | undefined
  /** By digest: what was found out about pages of the last two releases. */
  #facts = new Map<string, MadePage>()

  constructor(render: Render, siteUrl: string, forbidden: (body: Buffer) => string | undefined) {
    this.#render = render
    this.#siteUrl = siteUrl
    this.#forbidden = forbidden
  }

  /**
   * Makes every page and puts the sound ones into a release.
   * @param now the instant that the pages are true of
   * @param skip addresses that are not to be made
   * @returns what became of each address
   */
  async make(
    publication: Publication,
    now: Date,
    writer: ReleaseWriter,
    skip: ReadonlySet<string>,
    progress: (done: number, total: number) => void,
  ): Promise<Map<string, MadePage>> {
    const addresses = addressesOf(publication, now).filter((address) => !skip.has(address))
    const made = new Map<string, MadePage>()
    const facts = new Map<string, MadePage>()
    for (const [index, address] of addresses.entries()) {
      if (index % pagesAtATime === 0) {
        progress(index, addresses.length)
        await setImmediate()
      }
      const rendered = await this.#render(address, { publication, now, siteUrl: this.#siteUrl })
      const fault = faultOfAnswer(address, rendered)
      if (fault) {
        made.set(address, { faults: [fault] })
        continue
      }
      const digest = digestOf(rendered.body)
      const page = this.#facts.get(digest) ?? this.look(address, rendered.body)
      facts.set(digest, page)
      made.set(address, page)
      if (page.faults.length === 0) writer.put(pathOfAddress(address), rendered.body)
    }
    this.#facts = facts
    progress(addresses.length, addresses.length)
    return made
  }

  /** Checks a page or file by itself. */
  look(address: string, body: Buffer): MadePage {
    const path = pathOfAddress(address)
    const forbidden = this.#forbidden(body)
    const faults = forbidden ? [forbidden] : []
    if (path.endsWith('.html')) {
      const facts = pageFactsOf(body.toString())
      return { facts, faults: [...faults, ...facts.faults] }
    }
    const broken = feedFault(path, body)
    return { faults: broken ? [...faults, broken] : faults }
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
