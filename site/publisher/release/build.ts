import { readdirSync, readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  contentTypeNames,
  readPublication,
  titleOf,
  type DocumentReference,
  type Publication,
  type PublishingProblem,
  type PublishingStatus,
  type Snapshot,
} from '@osi/shared'
import { syncFolder, type Release, type ReleasesFolder } from '../../runtime/releases/folder.ts'
import type { Manifest, ReleaseDocument } from '../../runtime/releases/manifest.ts'
import { addressesOf } from '../../src/addresses.ts'
import { lastGoodOf, rawDocument, readWithLastGood, withDocument, type Withheld } from '../snapshot/last-good.ts'
import { deadLinksIn } from '../verify/links.ts'
import type { PageFacts } from '../verify/page-facts.ts'
import { anchorOf, pageOf, pathOfAddress } from './address-path.ts'
import { ownersOf, placedDocumentsOf } from './owners.ts'
import type { MadePage, PageMaker } from './page-maker.ts'
import { placeholderFor } from './placeholder.ts'
import type { SearchMaker } from './search-files.ts'
import { filesOf, type UploadCopies } from './uploads.ts'
import { digestOf, ReleaseWriter } from './writer.ts'

/** The release can't be made at all; readers keep the one they have. The message is for editors. */
export class BuildRefused extends Error {}

export interface BuildTools {
  releases: ReleasesFolder
  pages: PageMaker
  uploads: UploadCopies
  search: SearchMaker
  /** The compiled site's files for readers. */
  assetsFolder: string
  siteUrl: string
  now: () => Date
}

/** The release that readers get while the next one is made. */
export interface LiveRelease {
  release: Release
  manifest: Manifest
  snapshot: Snapshot
}

export interface Order {
  /** As the CMS sent it. */
  snapshot: Snapshot
  fingerprint: string
  code: string
  /** The clock when the snapshot was asked for. */
  fetchedAt: Date
  /** The instant that the pages are true of. */
  renderFor: Date
  /** The last instant before it at which pages changed by themselves. */
  passed?: Date
  because: string
  live?: LiveRelease
}

export type Progress = (step: NonNullable<PublishingStatus['building']>['step'], done: number, total: number) => void

/** Without these there is no site. */
const essential = new Set(['/', '/404.html'])

/** A document that keeps failing is given up after so many attempts at the whole. */
const rounds = 6

/**
 * Makes a complete, verified release out of a snapshot, under its final name. It is not live yet.
 * @throws BuildRefused when there is nothing that readers could be given; any other error is the machine's (a full disk)
 */
export async function buildRelease(
  tools: BuildTools,
  order: Order,
  progress: Progress,
): Promise<{ release: Release; manifest: Manifest }> {
  const id = tools.releases.nextId(order.fingerprint)
  const unfinished = tools.releases.unfinished(id)
  try {
    const manifest = await make(tools, order, unfinished, progress)
    return { release: await tools.releases.complete(id), manifest }
  } catch (error) {
    await rm(unfinished.folder, { recursive: true, force: true })
    throw error
  }
}

async function make(tools: BuildTools, order: Order, target: Release, progress: Progress): Promise<Manifest> {
  const { live } = order
  const writer = new ReleaseWriter(
    target.publicFolder,
    live && { publicFolder: live.release.publicFolder, files: live.manifest.files },
  )
  for (const path of filesBelow(tools.assetsFolder)) writer.put(path, readFileSync(join(tools.assetsFolder, path)))

  const readable = readWithLastGood(order.snapshot, live?.snapshot, order.fetchedAt)
  const uploads = await addUploads(tools, writer, readable.publication, progress)
  const pages = await makePages(tools, order, writer, readable, progress)
  const search = await addSearch(tools, order, writer, pages.publication, progress)

  progress('writing', 0, 1)
  const builtAt = tools.now()
  const counts = Object.fromEntries(contentTypeNames.map((type) => [type, pages.publication.all(type).length]))
  writer.put(
    'release.json',
    Buffer.from(
      `${JSON.stringify({ id: target.id, fingerprint: order.fingerprint, builtAt: builtAt.toISOString(), documents: counts }, null, 2)}\n`,
    ),
  )
  const documents = documentsOf(pages, live?.manifest, builtAt)
  const manifest: Manifest = {
    version: 1,
    id: target.id,
    fingerprint: order.fingerprint,
    snapshotFingerprint: order.snapshot.fingerprint,
    code: order.code,
    renderedFor: order.renderFor.toISOString(),
    fetchedAt: order.fetchedAt.toISOString(),
    builtAt: builtAt.toISOString(),
    because: order.because,
    counts,
    documents,
    ...differences(live?.manifest.documents ?? {}, documents),
    problems: [...readable.withheld.map(problemOfUnreadable), ...pages.problems, ...uploads.problems, ...search],
    missingFiles: uploads.missing,
    files: writer.files,
  }
  await writeFile(join(target.folder, 'snapshot.json'), JSON.stringify(pages.snapshot), { flush: true })
  await writeFile(join(target.folder, 'manifest.json'), JSON.stringify(manifest), { flush: true })
  await writer.sync()
  await syncFolder(target.folder)
  return manifest
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** Brings the publication's uploads into the release; where one is missing, its last copy or a placeholder. */
async function addUploads(tools: BuildTools, writer: ReleaseWriter, publication: Publication, progress: Progress) {
  const files = filesOf(publication.media)
  const problems: PublishingProblem[] = []
  const missing: string[] = []
  for (const [index, file] of files.entries()) {
    progress('files', index, files.length)
    let path: string
    try {
      path = pathOfAddress(file.address)
    } catch {
      problems.push({
        level: 'warning',
        message: `The file “${file.file.filename}” has a name that no address can have. Upload it again under another name.`,
        earlierVersionStays: false,
      })
      continue
    }
    const copy = await tools.uploads.copyOf(file)
    if (copy) {
      writer.link(path, copy.path, copy.content)
      continue
    }
    missing.push(file.address)
    const kept = writer.keep(path) !== undefined
    const placeholder = kept ? undefined : placeholderFor(file.file)
    if (placeholder) writer.put(path, placeholder)
    problems.push({
      level: 'warning',
      address: file.address,
      message:
        `The file “${file.file.filename}” is not in the CMS’s uploads folder. ` +
        (kept ? 'Readers still get the copy that the site has.' : 'Readers see a placeholder. Upload it again.'),
      earlierVersionStays: kept,
    })
  }
  return { problems, missing }
}

interface MadePages {
  /** What was published in the end: the snapshot with last good versions in the place of what failed. */
  snapshot: Snapshot
  publication: Publication
  problems: PublishingProblem[]
  /** Documents, as `type/id`, whose page is still the live release's. */
  keptDocuments: Set<string>
}

/**
 * Renders and checks everything. A document whose page can't be made is published in its last good version; failing that,
 * its page stays the file it was; failing that, the document stays away, and so does every link to it.
 */
async function makePages(
  tools: BuildTools,
  order: Order,
  writer: ReleaseWriter,
  readable: { snapshot: Snapshot; publication: Publication },
  progress: Progress,
): Promise<MadePages> {
  const { live } = order
  const problems: PublishingProblem[] = []
  const kept = new Map<string, MadePage>()
  const keptDocuments = new Set<string>()
  /** Shared pages that can't be made and have no earlier version: said once, not made again. */
  const absent = new Set<string>()
  let { snapshot, publication } = readable

  const keepEarlierFile = (address: string): boolean => {
    const path = pathOfAddress(address)
    if (!live || !writer.keep(path)) return false
    const body = readFileSync(join(live.release.publicFolder, path))
    const page = tools.pages.look(address, body)
    // A page that an earlier version of the code made needs that version's assets.
    for (const link of page.facts?.links ?? [])
      if (link.startsWith('/') && !writer.files[link.slice(1)] && /\.\w+$/.test(link)) writer.keep(link.slice(1))
    kept.set(address, page)
    return true
  }

  for (let round = 1; ; round += 1) {
    if (round > rounds)
      throw new BuildRefused('Too many documents have pages that can’t be made. Nothing was published.')
    const made = await tools.pages.make(
      publication,
      order,
      writer,
      new Set([...kept.keys(), ...absent]),
      (done, total) => progress('pages', done, total),
    )
    progress('checking', 0, 1)
    const owners = ownersOf(publication)
    const placed = placedDocumentsOf(publication)
    const faults = faultsIn(tools, order, round, made, kept, writer, placed, owners)
    let changed = false
    for (const [address, message] of faults.withheld) {
      const owner = owners.get(address)
      if (!owner) {
        const stays = keepEarlierFile(address)
        if (!stays && essential.has(address))
          throw new BuildRefused(`The page ${address} can’t be published. ${message} Nothing was published.`)
        problems.push({
          level: 'withheld',
          address,
          message: `${address} is ${stays ? 'not brought up to date' : 'missing'}. ${message}`,
          earlierVersionStays: stays,
        })
        absent.add(address)
        continue
      }
      const { type, id, title } = owner
      const key = `${type}/${id}`
      const current = rawDocument(snapshot, type, id)
      if (!current) continue
      const earlier = lastGoodOf(live?.snapshot, type, id, order.fetchedAt)
      let stays = true
      if (earlier && JSON.stringify(earlier) !== JSON.stringify(current)) {
        snapshot = withDocument(snapshot, type, id, earlier)
        changed = true
      } else if (keepEarlierFile(address)) {
        keptDocuments.add(key)
      } else {
        snapshot = withDocument(snapshot, type, id)
        changed = true
        stays = false
      }
      const known = problems.find(({ document }) => document?.type === type && document.id === id)
      if (known) known.earlierVersionStays = stays
      else
        problems.push({
          level: 'withheld',
          document: { type, id, title },
          address,
          message,
          earlierVersionStays: stays,
        })
    }
    if (changed) {
      const addressesBefore = [...made.keys()]
      publication = readPublication(snapshot).publication
      const addresses = new Set([...addressesOf(publication, order.renderFor), ...kept.keys()])
      for (const address of addressesBefore) if (!addresses.has(address)) writer.remove(pathOfAddress(address))
      continue
    }
    return { snapshot, publication, problems: [...problems, ...faults.warnings], keptDocuments }
  }
}

/** All that is wrong with the pages of one round: what readers must not get, by address, and what they may. */
function faultsIn(
  tools: BuildTools,
  order: Order,
  round: number,
  made: ReadonlyMap<string, MadePage>,
  kept: ReadonlyMap<string, MadePage>,
  writer: ReleaseWriter,
  placed: ReturnType<typeof placedDocumentsOf>,
  owners: ReturnType<typeof ownersOf>,
): { withheld: Map<string, string>; warnings: PublishingProblem[] } {
  const withheld = new Map<string, string>()
  const warnings: PublishingProblem[] = []
  for (const [address, { faults }] of made) if (faults.length > 0) withheld.set(address, faults.join(' '))

  const pages = new Map<string, PageFacts>()
  for (const [address, { facts }] of [...made, ...kept]) if (facts) pages.set(address, facts)

  for (const { type, id, title, address } of placed) {
    const page = pageOf(address)
    const anchor = anchorOf(address)
    if (withheld.has(page)) continue
    if (!made.has(page) && !kept.has(page)) {
      if (owners.has(page)) withheld.set(page, `The site has no page at ${page}.`)
      else
        warnings.push({
          level: 'withheld',
          document: { type, id, title },
          address,
          message: `The page ${page}, on which it stands, is missing.`,
          earlierVersionStays: false,
        })
    } else if (anchor && !pages.get(page)?.anchors.has(anchor)) {
      const message = `It does not appear on the page ${page}.`
      warnings.push({ level: 'withheld', document: { type, id, title }, address, message, earlierVersionStays: false })
    }
  }

  for (const { page, link, why } of deadLinksIn(
    pages,
    (path) => writer.files[path] !== undefined || isMadeLater(path),
    tools.siteUrl,
  )) {
    const owner = owners.get(page)
    const where = why === 'no-page' ? 'where there is no page' : 'where its page has no such place'
    const message = `It links to ${link}, ${where}.`
    // The first time, the document's last good version may do better; if it does not, a page with a dead link is better than none.
    const isNew =
      owner &&
      JSON.stringify(rawDocument(order.snapshot, owner.type, owner.id)) !==
        JSON.stringify(rawDocument(order.live?.snapshot, owner.type, owner.id))
    if (round === 1 && order.live && isNew && rawDocument(order.live.snapshot, owner.type, owner.id)) {
      withheld.set(page, [withheld.get(page), message].filter(Boolean).join(' '))
    } else if (!withheld.has(page)) {
      const document = owner && { type: owner.type, id: owner.id, title: owner.title }
      warnings.push({
        level: 'warning',
        document,
        address: page,
        message: document ? message : `The page ${page} has a dead link. ${message}`,
        earlierVersionStays: false,
      })
    }
  }
  return { withheld, warnings }
}

/** Files that come into a release after its pages. */
const isMadeLater = (path: string): boolean => path === 'release.json' || path.startsWith('search/')

/** Makes the search files; where that fails, the ones that readers have stay. */
async function addSearch(
  tools: BuildTools,
  order: Order,
  writer: ReleaseWriter,
  publication: Publication,
  progress: Progress,
): Promise<PublishingProblem[]> {
  progress('search', 0, 1)
  try {
    const files = await tools.search.make(publication, order.renderFor)
    for (const [path, body] of files) writer.put(path, body)
    return []
  } catch (error) {
    const reason = (error as Error).message
    const earlier = Object.keys(order.live?.manifest.files ?? {}).filter((path) => tools.search.owns(path))
    if (earlier.length === 0)
      throw new BuildRefused(`The search can’t be made (${reason}). Nothing was published.`, { cause: error })
    for (const path of earlier) writer.keep(path)
    return [
      {
        level: 'withheld',
        message: `The search does not know the newest content: it can’t be made (${reason}).`,
        earlierVersionStays: true,
      },
    ]
  }
}

function problemOfUnreadable({ type, id, title, path, message, earlierVersionStays }: Withheld): PublishingProblem {
  return { level: 'withheld', document: { type, id, title }, path, message, earlierVersionStays }
}

function documentsOf(
  { publication, snapshot, keptDocuments }: MadePages,
  before: Manifest | undefined,
  builtAt: Date,
): Record<string, ReleaseDocument> {
  return Object.fromEntries(
    placedDocumentsOf(publication).map(({ type, id, address }) => {
      const key = `${type}/${id}`
      const earlier = before?.documents[key]
      if (earlier && keptDocuments.has(key)) return [key, earlier]
      const raw = rawDocument(snapshot, type, id)
      const digest = digestOf(JSON.stringify(raw))
      const since = earlier?.digest === digest ? earlier.since : builtAt.toISOString()
      return [key, { title: titleOf(raw), address, updatedAt: publication.find(type, id)!.updatedAt, digest, since }]
    }),
  )
}

function differences(before: Manifest['documents'], after: Manifest['documents']) {
  const reference = (key: string, { title }: ReleaseDocument): DocumentReference => {
    const [type = '', ...id] = key.split('/')
    return { type, id: id.join('/'), title }
  }
  return {
    added: Object.entries(after)
      .filter(([key]) => !before[key])
      .map(([key, document]) => reference(key, document)),
    changed: Object.entries(after)
      .filter(([key, { digest }]) => before[key] && before[key].digest !== digest)
      .map(([key, document]) => reference(key, document)),
    withdrawn: Object.entries(before)
      .filter(([key]) => !after[key])
      .map(([key, document]) => reference(key, document)),
  }
}
