import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Publication, PublishingProblem, Snapshot, SnapshotReader } from '@osi/shared'
import { pathOfAddress } from '../../runtime/releases/address-path.ts'
import type { LiveRelease } from '../../runtime/releases/live-release.ts'
import { addressesOf } from '../../src/addresses.ts'
import type { ReleaseWriter } from '../output/writer.ts'
import type { PageRenderer, PageResult } from '../render/page-renderer.ts'
import { tooLargePage } from '../verify/budget.ts'
import type { DeadLink, LinkChecker } from '../verify/links.ts'
import type { PageFacts } from '../verify/page-facts.ts'
import { BuildRefused } from './build-refused.ts'
import { lastGoodOf, rawDocument, withDocument } from './last-good.ts'
import { ownersOf, type AddressedDocument } from './owners.ts'
import { deadLinkMessage, deadLinkWarnings, largeListWarnings, missingFromSharedPages } from './page-warnings.ts'

/** What a release's pages came to. */
export interface PagesOutcome {
  /** What was published in the end: the snapshot with last good versions in the place of what failed. */
  snapshot: Snapshot
  publication: Publication
  problems: PublishingProblem[]
  /** Documents, as `type/id`, whose page is still the live release's. */
  keptDocuments: ReadonlySet<string>
}

/** What pages are made of, and with. */
export interface PagesRequest {
  renderer: PageRenderer
  writer: ReleaseWriter
  links: LinkChecker
  reader: SnapshotReader
  snapshot: Snapshot
  /** The same, read. */
  publication: Publication
  live?: LiveRelease
  /** The instant by which a last good version must not have been withdrawn. */
  fetchedAt: Date
  /** The instant that the pages are true of. */
  renderFor: Date
  /** The last instant before it at which pages changed by themselves. */
  passed?: Date
}

/** A document that must not go live as it is, where readers would meet it, and why. */
interface Failure {
  owner: AddressedDocument
  address: string
  message: string
}

/** Without these there is no site. */
const essential = new Set(['/', '/404.html'])

/** A release in which documents still fail after so many attempts is given up. */
const maxRounds = 8

/**
 * Renders and checks everything. A document whose page can't be made is published in its last good version; failing that,
 * its page stays the file it was; failing that, the document stays away, and so does every link to it.
 * A page that several documents share stays as it was.
 * @throws BuildRefused when nothing sensible remains
 */
export async function makePages(
  request: PagesRequest,
  progress: (step: 'pages' | 'checking', done: number, total: number) => void,
): Promise<PagesOutcome> {
  const pages = new Pages(request)
  for (let round = 1; round <= maxRounds; round += 1) {
    await pages.render((done, total) => progress('pages', done, total))
    progress('checking', 0, 1)
    if (pages.withholdFailedDocuments()) continue
    pages.keepFailedSharedPages()
    if (pages.withholdMissingDocuments()) continue
    if (round === 1 && pages.withholdNewDeadLinks()) continue
    return pages.outcome()
  }
  throw new BuildRefused('Too many documents have pages that can’t be made. Nothing was published.')
}

class Pages {
  readonly #request: PagesRequest
  #snapshot: Snapshot
  #publication: Publication
  #results: ReadonlyMap<string, PageResult> = new Map()
  #owners: ReadonlyMap<string, AddressedDocument> = new Map()
  /** Pages that stay the live release's files. */
  readonly #kept = new Map<string, PageResult>()
  /** Shared pages that can't be made and have no earlier version: said once, not made again. */
  readonly #absent = new Set<string>()
  readonly #keptDocuments = new Set<string>()
  /** Found once for each round: ten thousand pages have a quarter of a million links. */
  #deadLinks: DeadLink[] | undefined
  readonly #problems: PublishingProblem[] = []

  constructor(request: PagesRequest) {
    this.#request = request
    this.#snapshot = request.snapshot
    this.#publication = request.publication
  }

  async render(progress: (done: number, total: number) => void): Promise<void> {
    const { renderer, writer, renderFor, passed } = this.#request
    const skip = new Set([...this.#kept.keys(), ...this.#absent])
    const before = this.#results
    this.#deadLinks = undefined
    this.#results = await renderer.renderAll(this.#publication, { renderFor, passed }, writer, skip, progress)
    this.#owners = ownersOf(this.#publication)
    // Pages of documents that stay away after all are not left lying about.
    for (const address of before.keys())
      if (!this.#results.has(address) && !this.#kept.has(address)) writer.remove(pathOfAddress(address))
  }

  /** @returns whether the publication is another now */
  withholdFailedDocuments(): boolean {
    return this.#withholdAll(
      [...this.#results].flatMap(([address, { faults }]) => {
        const owner = this.#owners.get(address)
        if (!owner) return []
        const large = tooLargePage(this.#sizeOf(address))
        const all = large ? [...faults, large] : faults
        return all.length > 0 ? [{ owner, address, message: all.join(' ') }] : []
      }),
    )
  }

  /** @throws BuildRefused when a page fails without which there is no site */
  keepFailedSharedPages(): void {
    for (const [address, { faults }] of this.#results) {
      if (faults.length === 0 || this.#owners.has(address) || this.#kept.has(address)) continue
      const stays = this.#keepEarlierFile(address)
      if (!stays && essential.has(address))
        throw new BuildRefused(`The page ${address} can’t be published. ${faults.join(' ')} Nothing was published.`)
      if (!stays) {
        this.#absent.add(address)
        this.#request.writer.remove(pathOfAddress(address))
      }
      const state = stays ? 'not brought up to date' : 'missing'
      this.#problems.push({
        level: 'withheld',
        address,
        message: `${address} is ${state}. ${faults.join(' ')}`,
        earlierVersionStays: stays,
      })
    }
  }

  /** @returns whether the publication is another now */
  withholdMissingDocuments(): boolean {
    const addresses = new Set(addressesOf(this.#publication, this.#request.renderFor))
    return this.#withholdAll(
      [...this.#owners].flatMap(([address, owner]) =>
        addresses.has(address) || this.#kept.has(address)
          ? []
          : [{ owner, address, message: `The site has no page at ${address}.` }],
      ),
    )
  }

  /**
   * A document that was changed and has a dead link now: its last good version may do better.
   * Where there is none, a page with a dead link is better than no page.
   * @returns whether the publication is another now
   */
  withholdNewDeadLinks(): boolean {
    const { live } = this.#request
    return this.#withholdAll(
      this.#findDeadLinks().flatMap(({ page, link, reason }) => {
        const owner = this.#owners.get(page)
        const earlier = owner && rawDocument(live?.snapshot, owner.type, owner.id)
        const hasChanged = earlier && !isEqual(earlier, rawDocument(this.#snapshot, owner.type, owner.id))
        return hasChanged ? [{ owner, address: page, message: deadLinkMessage(link, reason) }] : []
      }),
    )
  }

  outcome(): PagesOutcome {
    const shared = [...this.#results.keys()].filter((address) => !this.#owners.has(address))
    return {
      snapshot: this.#snapshot,
      publication: this.#publication,
      problems: [
        ...this.#problems,
        ...missingFromSharedPages(this.#publication, this.#facts()),
        ...deadLinkWarnings(this.#findDeadLinks(), this.#owners),
        ...largeListWarnings(new Map(shared.map((address) => [address, this.#sizeOf(address)]))),
      ],
      keptDocuments: this.#keptDocuments,
    }
  }

  /** @returns whether the publication is another now */
  #withholdAll(failures: readonly Failure[]): boolean {
    const before = this.#snapshot
    for (const failure of failures) if (!this.#kept.has(failure.address)) this.#withhold(failure)
    if (this.#snapshot === before) return false
    this.#publication = this.#request.reader.read(this.#snapshot).publication
    return true
  }

  #withhold({ owner: { type, id, title }, address, message }: Failure): void {
    const { live, fetchedAt } = this.#request
    const current = rawDocument(this.#snapshot, type, id)
    if (!current) return
    const earlier = lastGoodOf(live?.snapshot, type, id, fetchedAt)
    let stays = true
    if (earlier && !isEqual(earlier, current)) {
      this.#snapshot = withDocument(this.#snapshot, type, id, earlier)
    } else if (this.#keepEarlierFile(address)) {
      this.#keptDocuments.add(`${type}/${id}`)
    } else {
      this.#snapshot = withDocument(this.#snapshot, type, id)
      stays = false
    }
    const known = this.#problems.find(({ document }) => document?.type === type && document.id === id)
    if (known) known.earlierVersionStays = stays
    else
      this.#problems.push({
        level: 'withheld',
        document: { type, id, title },
        address,
        message,
        earlierVersionStays: stays,
      })
  }

  #keepEarlierFile(address: string): boolean {
    const path = pathOfAddress(address)
    const { live, writer, renderer } = this.#request
    if (!live || !writer.keep(path)) return false
    const page = renderer.check(address, readFileSync(join(live.release.publicFolder, path)))
    // A page that an earlier version of the code made needs that version's assets.
    for (const link of page.facts?.links ?? [])
      if (/^\/.+\.\w+$/.test(link) && !writer.files[link.slice(1)]) writer.keep(link.slice(1))
    this.#kept.set(address, page)
    this.#deadLinks = undefined
    return true
  }

  #facts(): Map<string, PageFacts> {
    return new Map(
      [...this.#results, ...this.#kept].flatMap(([address, { facts }]) => (facts ? [[address, facts] as const] : [])),
    )
  }

  #findDeadLinks(): DeadLink[] {
    const { links, writer } = this.#request
    return (this.#deadLinks ??= links.deadLinksIn(
      this.#facts(),
      (path) => writer.files[path] !== undefined || isMadeLater(path),
    ))
  }

  /** Bytes before compression; 0 for what is no page, which has no limit. */
  #sizeOf(address: string): number {
    const path = pathOfAddress(address)
    return path.endsWith('.html') ? (this.#request.writer.files[path]?.size ?? 0) : 0
  }
}

/** Whether two versions of a document say the same. */
const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Files that come into a release after its pages. */
const isMadeLater = (path: string): boolean => path === 'release.json' || path.startsWith('search/')
