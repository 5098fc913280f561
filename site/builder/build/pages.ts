import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentReference, Publication, PublishingProblem, Snapshot, SnapshotReader } from '@osi/shared'
import { addressesOf, anchorOf, pageOf } from '../../src/addresses.ts'
import { lastGoodOf, rawDocument, withDocument } from './last-good.ts'
import { largeList, tooLargePage } from '../verify/budget.ts'
import type { DeadLink, LinkChecker } from '../verify/links.ts'
import type { PageFacts } from '../verify/page-facts.ts'
import { pathOfAddress } from '../../runtime/releases/address-path.ts'
import { BuildRefused } from './build-refused.ts'
import type { LiveRelease } from '../../runtime/releases/live-release.ts'
import { ownersOf, placedDocumentsOf, type PlacedDocument } from './owners.ts'
import type { MadePage, PageRenderer } from '../render/page-renderer.ts'
import type { ReleaseWriter } from '../output/writer.ts'

/** What a release's pages came to. */
export interface MadePages {
  /** What was published in the end: the snapshot with last good versions in the place of what failed. */
  snapshot: Snapshot
  publication: Publication
  problems: PublishingProblem[]
  /** Documents, as `type/id`, whose page is still the live release's. */
  keptDocuments: ReadonlySet<string>
}

interface PagesOrder {
  reader: SnapshotReader
  links: LinkChecker
  snapshot: Snapshot
  publication: Publication
  live?: LiveRelease
  /** The instant by which a last good version must not have been withdrawn. */
  now: Date
  renderFor: Date
  /** The last instant before it at which pages changed by themselves. */
  passed?: Date
}

/** Without these there is no site. */
const essential = new Set(['/', '/404.html'])

/** A document that keeps failing is given up after so many attempts at the whole. */
const rounds = 8

/**
 * Renders and checks everything. A document whose page can't be made is published in its last good version; failing that,
 * its page stays the file it was; failing that, the document stays away, and so does every link to it.
 * A page that several documents share stays as it was.
 * @throws BuildRefused when nothing sensible remains
 */
export async function makePages(
  maker: PageRenderer,
  writer: ReleaseWriter,
  order: PagesOrder,
  progress: (step: 'pages' | 'checking', done: number, total: number) => void,
): Promise<MadePages> {
  const pages = new Pages(maker, writer, order)
  for (let round = 1; round <= rounds; round += 1) {
    await pages.make((done, total) => progress('pages', done, total))
    progress('checking', 0, 1)
    if (await pages.withholdFailedDocuments()) continue
    await pages.keepFailedSharedPages()
    if (await pages.withholdMissingDocuments()) continue
    if (round === 1 && (await pages.withholdNewDeadLinks())) continue
    return pages.result()
  }
  throw new BuildRefused('Too many documents have pages that can’t be made. Nothing was published.')
}

class Pages {
  readonly #maker: PageRenderer
  readonly #writer: ReleaseWriter
  readonly #order: PagesOrder
  #snapshot: Snapshot
  #publication: Publication
  #made: ReadonlyMap<string, MadePage> = new Map()
  #owners: ReadonlyMap<string, PlacedDocument> = new Map()
  /** Pages that stay the live release's files. */
  readonly #kept = new Map<string, MadePage>()
  /** Shared pages that can't be made and have no earlier version: said once, not made again. */
  readonly #absent = new Set<string>()
  readonly #keptDocuments = new Set<string>()
  #dead: DeadLink[] | undefined
  readonly #problems: PublishingProblem[] = []

  constructor(maker: PageRenderer, writer: ReleaseWriter, order: PagesOrder) {
    this.#maker = maker
    this.#writer = writer
    this.#order = order
    this.#snapshot = order.snapshot
    this.#publication = order.publication
  }

  async make(progress: (done: number, total: number) => void): Promise<void> {
    const skip = new Set([...this.#kept.keys(), ...this.#absent])
    const before = this.#made
    this.#dead = undefined
    this.#made = await this.#maker.make(this.#publication, this.#order, this.#writer, skip, progress)
    this.#owners = ownersOf(this.#publication)
    // Pages of documents that stay away after all are not left lying about.
    for (const address of before.keys())
      if (!this.#made.has(address) && !this.#kept.has(address)) this.#writer.remove(pathOfAddress(address))
  }

  /** @returns whether the publication is another now */
  withholdFailedDocuments(): Promise<boolean> {
    return this.#withholdAll(
      [...this.#made].flatMap(([address, { faults }]) => {
        const owner = this.#owners.get(address)
        if (!owner) return []
        const large = this.#complaintOfSize(address, tooLargePage)
        const all = large ? [...faults, large] : faults
        return all.length > 0 ? [{ owner, address, message: all.join(' ') }] : []
      }),
    )
  }

  /** @throws BuildRefused when a page fails without which there is no site */
  async keepFailedSharedPages(): Promise<void> {
    for (const [address, { faults }] of this.#made) {
      if (faults.length === 0 || this.#owners.has(address) || this.#kept.has(address)) continue
      const stays = await this.#keepEarlierFile(address)
      if (!stays && essential.has(address))
        throw new BuildRefused(`The page ${address} can’t be published. ${faults.join(' ')} Nothing was published.`)
      if (!stays) {
        this.#absent.add(address)
        this.#writer.remove(pathOfAddress(address))
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
  withholdMissingDocuments(): Promise<boolean> {
    const addresses = new Set(addressesOf(this.#publication, this.#order.renderFor))
    return this.#withholdAll(
      [...this.#owners].flatMap(([address, owner]) =>
        addresses.has(address) || this.#kept.has(address)
          ? []
          : [{ owner, address, message: `The site has no page at ${address}.` }],
      ),
    )
  }

  /**
   * A document that was changed and links nowhere now: its last good version may do better.
   * Where there is none, a page with a dead link is better than no page.
   * @returns whether the publication is another now
   */
  withholdNewDeadLinks(): Promise<boolean> {
    const { live } = this.#order
    return this.#withholdAll(
      this.#deadLinks().flatMap(({ page, link, reason }) => {
        const owner = this.#owners.get(page)
        const earlier = owner && rawDocument(live?.snapshot, owner.type, owner.id)
        const hasChanged =
          earlier && JSON.stringify(earlier) !== JSON.stringify(rawDocument(this.#snapshot, owner.type, owner.id))
        return owner && hasChanged ? [{ owner, address: page, message: deadLinkMessage(link, reason) }] : []
      }),
    )
  }

  result(): MadePages {
    return {
      snapshot: this.#snapshot,
      publication: this.#publication,
      problems: [...this.#problems, ...this.#missingPlaces(), ...this.#deadLinkWarnings(), ...this.#warningsOfSize()],
      keptDocuments: this.#keptDocuments,
    }
  }

  /** @returns whether the publication is another now */
  async #withholdAll(failures: { owner: PlacedDocument; address: string; message: string }[]): Promise<boolean> {
    const before = this.#snapshot
    for (const { owner, address, message } of failures)
      if (!this.#kept.has(address)) await this.#withhold(owner, address, message)
    if (this.#snapshot === before) return false
    this.#publication = this.#order.reader.read(this.#snapshot).publication
    return true
  }

  async #withhold({ type, id, title }: PlacedDocument, address: string, message: string): Promise<void> {
    const { live, now } = this.#order
    const current = rawDocument(this.#snapshot, type, id)
    if (!current) return
    const earlier = lastGoodOf(live?.snapshot, type, id, now)
    let stays = true
    if (earlier && JSON.stringify(earlier) !== JSON.stringify(current)) {
      this.#snapshot = withDocument(this.#snapshot, type, id, earlier)
    } else if (await this.#keepEarlierFile(address)) {
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

  async #keepEarlierFile(address: string): Promise<boolean> {
    const path = pathOfAddress(address)
    const { live } = this.#order
    if (!live || !this.#writer.keep(path)) return false
    const page = await this.#maker.look(address, readFileSync(join(live.release.publicFolder, path)))
    // A page that an earlier version of the code made needs that version's assets.
    for (const link of page.facts?.links ?? [])
      if (/^\/.+\.\w+$/.test(link) && !this.#writer.files[link.slice(1)]) this.#writer.keep(link.slice(1))
    this.#kept.set(address, page)
    this.#dead = undefined
    return true
  }

  #facts(): Map<string, PageFacts> {
    return new Map(
      [...this.#made, ...this.#kept].flatMap(([address, { facts }]) => (facts ? [[address, facts] as const] : [])),
    )
  }

  /** Judged once for each round: ten thousand pages have a quarter of a million links. */
  #deadLinks(): DeadLink[] {
    return (this.#dead ??= this.#judgeLinks())
  }

  #judgeLinks(): DeadLink[] {
    return this.#order.links.deadLinksIn(
      this.#facts(),
      (path) => this.#writer.files[path] !== undefined || isMadeLater(path),
    )
  }

  /** Documents that are not where they should be on a page that they share. */
  #missingPlaces(): PublishingProblem[] {
    const facts = this.#facts()
    return placedDocumentsOf(this.#publication).flatMap(({ type, id, title, address }) => {
      const anchor = anchorOf(address)
      const page = pageOf(address)
      if (anchor === undefined || facts.get(page)?.anchors.has(anchor)) return []
      const message = `It does not appear on the page ${page}, because that page can’t be made as it should be.`
      return [
        { level: 'withheld' as const, document: { type, id, title }, address, message, earlierVersionStays: false },
      ]
    })
  }

  #complaintOfSize(address: string, complaint: typeof tooLargePage): string | undefined {
    const path = pathOfAddress(address)
    return complaint(path, this.#writer.files[path]?.size ?? 0)
  }

  /** Lists grow by themselves: that they are long is no reason to leave out what is new. */
  #warningsOfSize(): PublishingProblem[] {
    return [...this.#made.keys()].flatMap((address) => {
      const large = this.#owners.has(address) ? undefined : this.#complaintOfSize(address, largeList)
      return large
        ? [{ level: 'warning' as const, address, message: `The page ${address} ${large}`, earlierVersionStays: false }]
        : []
    })
  }

  /** One warning for each document with a dead link; one for each dead link that other pages have. */
  #deadLinkWarnings(): PublishingProblem[] {
    const warning = { level: 'warning' as const, earlierVersionStays: false }
    const byLink = Map.groupBy(this.#deadLinks(), ({ link, reason }) => `${reason} ${link}`)
    return [...byLink.values()].flatMap((dead) => {
      const { link, reason } = dead[0]!
      const documents = dead.flatMap(({ page }) => this.#owners.get(page) ?? [])
      if (documents.length === dead.length && documents.length <= 3)
        return documents.map(({ type, id, title, address }) => {
          const document: DocumentReference = { type, id, title }
          return { ...warning, document, address, message: deadLinkMessage(link, reason) }
        })
      const where =
        dead.length === 1 ? `The page ${dead[0]!.page} has` : `${dead.length} pages, ${dead[0]!.page} among them, have`
      return [{ ...warning, address: dead[0]!.page, message: `${where} a dead link. ${deadLinkMessage(link, reason)}` }]
    })
  }
}

const deadLinkMessage = (link: string, reason: DeadLink['reason']): string =>
  `It links to ${link}, ${reason === 'no-page' ? 'where there is no page' : 'and that page has no such place'}.`

/** Files that come into a release after its pages. */
const isMadeLater = (path: string): boolean => path === 'release.json' || path.startsWith('search/')
