import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  contentTypeNames,
  titleOf,
  type DocumentReference,
  type Publication,
  type PublishingProblem,
  type PublishingStatus,
  type ReadSnapshot,
  type Snapshot,
  type SnapshotReader,
} from '@osi/shared'
import { writeSnapshot } from '../../runtime/releases/snapshot-files.ts'
import { syncFolder, type Release, type ReleasesFolder } from '../../runtime/releases/folder.ts'
import type { Manifest, ReleaseDocument } from '../../runtime/releases/manifest.ts'
import { documentsIn, readWithLastGood, type Withheld } from '../snapshot/last-good.ts'
import { digestOfDocument } from './digest-of-document.ts'
import { isAboutTheDisk } from '../disk.ts'
import { pathOfAddress } from './address-path.ts'
import { BuildRefused } from './build-refused.ts'
import { placedDocumentsOf } from './owners.ts'
import type { PageMaker } from './page-maker.ts'
import { makePages, type MadePages } from './pages.ts'
import { placeholderFor } from './placeholder.ts'
import type { SearchFilesWritten, SearchMaker, SearchTarget } from '../search/search-maker.ts'
import { largeFile } from '../verify/budget.ts'
import type { LinkJudge } from '../verify/links.ts'
import { isSearchFile, searchFolder } from '../../src/search/files/folder.ts'
import type { CompressedCopies } from './compressed-copies.ts'
import type { CopyAhead } from './copy-ahead.ts'
import { filesOf, type UploadCopies } from './uploads.ts'
import { ReleaseWriter } from './writer.ts'

export interface BuildTools {
  links: LinkJudge
  reader: SnapshotReader
  releases: ReleasesFolder
  pages: PageMaker
  uploads: UploadCopies
  search: SearchMaker
  copyAhead: CopyAhead
  compressed: CompressedCopies
  /** The compiled site's files for readers, by their paths. */
  assets: ReadonlyMap<string, Buffer>
  siteUrl: string
  now: () => Date
}

/** A release with what is remembered of it. */
export interface LiveRelease {
  release: Release
  manifest: Manifest
  snapshot: Snapshot
}

export interface Order {
  /** As the CMS sent it. */
  snapshot: Snapshot
  /** The same, read. */
  read: ReadSnapshot
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

/**
 * Makes a complete, verified release out of a snapshot, under its final name. It is not live yet.
 * @throws BuildRefused when there is nothing that readers could be given; any other error is the machine's (a full disk)
 */
export async function buildRelease(tools: BuildTools, order: Order, progress: Progress): Promise<LiveRelease> {
  const id = tools.releases.nextId(order.fingerprint)
  const unfinished = tools.releases.unfinished(id)
  try {
    const made = await make(tools, order, unfinished, progress)
    return { release: await tools.releases.complete(id, made.manifest), ...made }
  } catch (error) {
    await rm(unfinished.folder, { recursive: true, force: true })
    throw error
  }
}

async function make(
  tools: BuildTools,
  order: Order,
  target: Release,
  progress: Progress,
): Promise<{ manifest: Manifest; snapshot: Snapshot }> {
  const { live } = order
  const areThere = live && (await tools.copyAhead.take(live, target))
  const earlier = live && { publicFolder: live.release.publicFolder, files: live.manifest.files, areThere }
  const writer = new ReleaseWriter(target.publicFolder, earlier)
  const readable = readWithLastGood(tools.reader, order.snapshot, order.read, live?.snapshot, order.fetchedAt)
  const search = new SearchUnderWay(tools.search, order.renderFor, { folder: target.publicFolder, earlier })
  try {
    search.begin(readable.publication)
    for (const [path, body] of tools.assets) writer.put(path, body)
    const uploads = await addUploads(tools, writer, readable.publication, progress)
    const pages = await makePages(
      tools.pages,
      writer,
      { ...order, ...readable, ...tools, now: order.fetchedAt },
      progress,
    )
    progress('search', 0, 1)
    search.begin(pages.publication)
    const problems = await addSearch(search, writer, live)
    progress('writing', 0, 1)
    return await complete(
      tools,
      order,
      target,
      writer,
      {
        ...pages,
        problems: [...readable.withheld.map(problemOfUnreadable), ...pages.problems, ...uploads.problems, ...problems],
      },
      uploads.missing,
    )
  } finally {
    // Nobody else may be writing into the folder when it is removed, or has its name.
    await search.settled()
  }
}

async function complete(
  tools: BuildTools,
  order: Order,
  target: Release,
  writer: ReleaseWriter,
  pages: MadePages,
  missingFiles: string[],
): Promise<{ manifest: Manifest; snapshot: Snapshot }> {
  const { live } = order
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
    problems: pages.problems,
    missingFiles,
    files: writer.files,
  }
  writeSnapshot(target.folder, pages.snapshot, live && { folder: live.release.folder, snapshot: live.snapshot })
  await writeFile(join(target.folder, 'manifest.json'), JSON.stringify(manifest), { flush: true })
  await writer.finish()
  await syncFolder(target.folder)
  return { manifest, snapshot: pages.snapshot }
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
      const large = largeFile(file.file.filename, copy.content.size)
      if (large) problems.push({ level: 'warning', address: file.address, message: large, earlierVersionStays: false })
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

/** The search of a release, which another core makes for the publication that was asked for last. */
class SearchUnderWay {
  readonly #search: SearchMaker
  readonly #now: Date
  readonly #target: SearchTarget
  #publication: Publication | undefined
  #files: Promise<SearchFilesWritten> | undefined

  constructor(search: SearchMaker, now: Date, target: SearchTarget) {
    this.#search = search
    this.#now = now
    this.#target = target
  }

  /** Begins, unless that very publication has been asked for. */
  begin(publication: Publication): void {
    if (publication === this.#publication) return
    this.#publication = publication
    const before = this.#files
    this.#files = (async () => {
      await before?.catch(() => undefined)
      return this.#search.make(publication, this.#now, this.#target)
    })()
    this.#files.catch(() => undefined)
  }

  files(): Promise<SearchFilesWritten> {
    return this.#files ?? Promise.reject(new Error('Nobody asked for it.'))
  }

  async settled(): Promise<void> {
    await this.#files?.catch(() => undefined)
  }
}

/** Takes in the search files; where they can't be made, the ones that readers have stay. */
async function addSearch(
  search: SearchUnderWay,
  writer: ReleaseWriter,
  live: LiveRelease | undefined,
): Promise<PublishingProblem[]> {
  try {
    writer.adopt(await search.files())
    return []
  } catch (error) {
    if (isAboutTheDisk(error)) throw error
    const reason = (error as Error).message
    const earlier = Object.keys(live?.manifest.files ?? {}).filter(isSearchFile)
    if (earlier.length === 0)
      throw new BuildRefused(`The search can’t be made (${reason}). Nothing was published.`, { cause: error })
    writer.clear(searchFolder)
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
  const raws = new Map(
    contentTypeNames.flatMap((type) => documentsIn(snapshot, type).map((raw) => [`${type}/${raw.id}`, raw])),
  )
  return Object.fromEntries(
    placedDocumentsOf(publication).map(({ type, id, address }) => {
      const key = `${type}/${id}`
      const earlier = before?.documents[key]
      if (earlier && keptDocuments.has(key)) return [key, earlier]
      const raw = raws.get(key)
      const digest = digestOfDocument(raw ?? {})
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
