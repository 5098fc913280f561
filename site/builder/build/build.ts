import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PublishingProblem, SnapshotReader } from '@osi/shared'
import { syncFolder, type Release, type ReleasesFolder } from '../../runtime/releases/folder.ts'
import type { LiveRelease } from '../../runtime/releases/live-release.ts'
import { writeSnapshot } from '../../runtime/releases/snapshot-files.ts'
import type { CompressedCopies } from '../output/compressed-copies.ts'
import type { LinkedClone } from '../output/linked-clone.ts'
import type { SharingPictures } from '../output/sharing-pictures.ts'
import type { PublicFile, UploadCopies } from '../output/uploads.ts'
import { ReleaseWriter } from '../output/writer.ts'
import type { PageRenderer } from '../render/page-renderer.ts'
import { PendingIndex } from '../search/pending-index.ts'
import type { SearchIndexer } from '../search/search-indexer.ts'
import type { LinkChecker } from '../verify/links.ts'
import { addSearch } from './add-search.ts'
import { addUploads } from './add-uploads.ts'
import type { BuildRequest, Progress } from './build-request.ts'
import { readWithLastGood, type Withheld } from './last-good.ts'
import { makePages } from './make-pages.ts'
import { manifestFor, publicSummary, type ReleaseContent } from './release-manifest.ts'

/** What stays from one build to the next. */
export interface BuildTools {
  links: LinkChecker
  reader: SnapshotReader
  releases: ReleasesFolder
  pages: PageRenderer
  uploads: UploadCopies
  search: SearchIndexer
  linkedClone: LinkedClone
  compressed: CompressedCopies
  pictures: SharingPictures
  /** The compiled site's files for readers, by their paths. */
  assets: ReadonlyMap<string, Buffer>
  now: () => Date
}

/**
 * Makes a complete, verified release out of a snapshot, under its final name. It is not live yet.
 * @throws BuildRefused when there is nothing that readers could be given; any other error is the machine's (a full disk)
 */
export async function buildRelease(tools: BuildTools, request: BuildRequest, progress: Progress): Promise<LiveRelease> {
  const id = tools.releases.nextId(request.fingerprint)
  const target = tools.releases.unfinished(id)
  try {
    const { manifest, snapshot } = await fill(tools, request, target, progress)
    return { release: await tools.releases.complete(id, manifest), manifest, snapshot }
  } catch (error) {
    await rm(target.folder, { recursive: true, force: true })
    throw error
  }
}

/** Puts everything into the folder of a release. */
async function fill(
  tools: BuildTools,
  request: BuildRequest,
  target: Release,
  progress: Progress,
): Promise<Omit<LiveRelease, 'release'>> {
  const { live, fetchedAt, renderFor, passed } = request
  const { links, reader } = tools
  const areThere = live && (await tools.linkedClone.take(live, target))
  const earlier = live && { publicFolder: live.release.publicFolder, files: live.manifest.files, areThere }
  const writer = new ReleaseWriter(target.publicFolder, earlier)
  const readable = readWithLastGood(reader, request.snapshot, request.read, live?.snapshot, fetchedAt)
  const search = new PendingIndex(tools.search, renderFor, { folder: target.publicFolder, earlier })
  try {
    search.begin(readable.publication)
    for (const [path, body] of tools.assets) writer.put(path, body)
    const copyOf = (file: PublicFile) => tools.uploads.copyOf(file, request.signal)
    const uploads = await addUploads(copyOf, writer, readable.publication, (done, total) =>
      progress('files', done, total),
    )
    const { snapshot, publication } = readable
    const pages = await makePages(
      { renderer: tools.pages, writer, links, reader, snapshot, publication, live, fetchedAt, renderFor, passed },
      progress,
    )
    progress('search', 0, 1)
    search.begin(pages.publication)
    const searchProblems = await addSearch(search, writer, live?.manifest.files)
    progress('writing', 0, 1)
    const manifest = await finish(request, target, writer, {
      builtAt: tools.now(),
      snapshot: pages.snapshot,
      publication: pages.publication,
      keptDocuments: pages.keptDocuments,
      problems: [
        ...readable.withheld.map(problemOfUnreadable),
        ...pages.problems,
        ...uploads.problems,
        ...searchProblems,
      ],
      missingFiles: uploads.missing,
    })
    return { manifest, snapshot: pages.snapshot }
  } finally {
    // Nobody else may be writing into the folder when it is removed, or has its name.
    await search.settled()
  }
}

/** Writes what a release says of itself, and makes sure that all of it survives a power cut. */
async function finish(request: BuildRequest, target: Release, writer: ReleaseWriter, content: ReleaseContent) {
  const { live, fingerprint } = request
  const { snapshot, publication, builtAt } = content
  const summary = publicSummary(target.id, fingerprint, publication, builtAt)
  writer.put('release.json', Buffer.from(`${JSON.stringify(summary, null, 2)}\n`))
  const manifest = manifestFor(request, target.id, content, writer.files)
  writeSnapshot(target.folder, snapshot, live && { folder: live.release.folder, snapshot: live.snapshot })
  await writeFile(join(target.folder, 'manifest.json'), JSON.stringify(manifest), { flush: true })
  await writer.finish()
  await syncFolder(target.folder)
  return manifest
}

function problemOfUnreadable({ type, id, title, path, message, earlierVersionStays }: Withheld): PublishingProblem {
  return { level: 'withheld', document: { type, id, title }, path, message, earlierVersionStays }
}
