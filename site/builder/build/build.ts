import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  contentTypeNames,
  titleIn,
  type DocumentReference,
  type PublishingProblem,
  type PublishingStatus,
  type ReadSnapshot,
  type Snapshot,
  type SnapshotReader,
} from '@osi/shared'
import { writeSnapshot } from '../../runtime/releases/snapshot-files.ts'
import { syncFolder, type Release, type ReleasesFolder } from '../../runtime/releases/folder.ts'
import type { Manifest, ReleaseDocument } from '../../runtime/releases/manifest.ts'
import { documentsIn, readWithLastGood, type Withheld } from './last-good.ts'
import { digestOfDocument } from '../incremental/digest-of-document.ts'
import { placedDocumentsOf } from './owners.ts'
import type { PageRenderer } from '../render/page-renderer.ts'
import { makePages, type MadePages } from './pages.ts'
import type { SearchIndexer } from '../search/search-indexer.ts'
import { PendingIndex } from '../search/pending-index.ts'
import { addSearch } from './add-search.ts'
import type { LiveRelease } from '../../runtime/releases/live-release.ts'
import type { LinkChecker } from '../verify/links.ts'
import type { CompressedCopies } from '../output/compressed-copies.ts'
import type { LinkedClone } from '../output/linked-clone.ts'
import type { UploadCopies } from '../output/uploads.ts'
import { addUploads } from './add-uploads.ts'
import { ReleaseWriter } from '../output/writer.ts'

export interface BuildTools {
  links: LinkChecker
  reader: SnapshotReader
  releases: ReleasesFolder
  pages: PageRenderer
  uploads: UploadCopies
  search: SearchIndexer
  linkedClone: LinkedClone
  compressed: CompressedCopies
  /** The compiled site's files for readers, by their paths. */
  assets: ReadonlyMap<string, Buffer>
  siteUrl: string
  now: () => Date
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
  reason: string
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
  const areThere = live && (await tools.linkedClone.take(live, target))
  const earlier = live && { publicFolder: live.release.publicFolder, files: live.manifest.files, areThere }
  const writer = new ReleaseWriter(target.publicFolder, earlier)
  const readable = readWithLastGood(tools.reader, order.snapshot, order.read, live?.snapshot, order.fetchedAt)
  const search = new PendingIndex(tools.search, order.renderFor, { folder: target.publicFolder, earlier })
  try {
    search.begin(readable.publication)
    for (const [path, body] of tools.assets) writer.put(path, body)
    const uploads = await addUploads(tools.uploads, writer, readable.publication, (done, total) =>
      progress('files', done, total),
    )
    const pages = await makePages(
      tools.pages,
      writer,
      { ...order, ...readable, ...tools, now: order.fetchedAt },
      progress,
    )
    progress('search', 0, 1)
    search.begin(pages.publication)
    const problems = await addSearch(search, writer, live?.manifest.files)
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
    reason: order.reason,
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
      return [
        key,
        { title: titleIn(type, raw), address, updatedAt: publication.find(type, id)!.updatedAt, digest, since },
      ]
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
