import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readPublication, redirectSchema, RedirectTable, type Publication, type Snapshot } from '@osi/shared'
import type { Release, ReleasesFolder } from '../runtime/releases/folder.ts'
import { compressedName } from '../runtime/compressed-copies.ts'
import type { ReleaseFile } from '../runtime/releases/manifest.ts'
import { readFrame, readSnapshot } from '../runtime/releases/snapshot-files.ts'
import { UploadedFiles } from './uploaded-files.ts'
import { isHashedSearchFile } from '../src/search/files/folder.ts'
import { searcherOver, type Searcher } from '../src/search/answer/searcher.ts'

/** One release as readers get it. Releases never change, so that all of this is read once. */
export class ServedRelease {
  readonly id: string
  readonly publicFolder: string
  /** Every file, by its path below `publicFolder`. What is not here is not served. */
  readonly paths: ReadonlyMap<string, ReleaseFile>
  /** Where old addresses lead. */
  readonly redirects: RedirectTable
  readonly uploads: UploadedFiles
  readonly searcher: Searcher
  /** The page for unknown addresses. */
  readonly notFound: Buffer | undefined
  readonly #folder: string
  readonly #compressed: string
  #publication: Publication | undefined

  private constructor(
    release: Release,
    files: Record<string, ReleaseFile>,
    { redirects, media }: Pick<Snapshot, 'redirects' | 'media'>,
    compressed: string,
  ) {
    this.id = release.id
    this.publicFolder = release.publicFolder
    this.paths = new Map(Object.entries(files))
    this.#compressed = compressed
    this.redirects = new RedirectTable(redirects.flatMap((raw) => redirectSchema.safeParse(raw).data ?? []))
    this.uploads = new UploadedFiles(media)
    this.searcher = searcherOver((path) => readFile(join(release.publicFolder, path)))
    this.notFound = this.paths.has('404.html') ? readFileSync(join(release.publicFolder, '404.html')) : undefined
    this.#folder = release.folder
  }

  /**
   * What the few pages are rendered from that are made on demand. Read when one of them is asked for: readers of all the others
   * should not wait for thousands of documents after each swap.
   * @throws Error when it can't be read any more
   */
  get publication(): Publication {
    return (this.#publication ??= publicationIn(this.#folder))
  }

  /** Where the compressed copy of a file is; undefined while there is none. */
  compressedCopyOf(path: string): string | undefined {
    const file = this.paths.get(path)
    const copy = file && join(this.#compressed, compressedName(file.digest))
    return copy !== undefined && existsSync(copy) ? copy : undefined
  }

  /** @returns undefined when something is missing that a complete release has */
  static read(releases: ReleasesFolder, release: Release): ServedRelease | undefined {
    const manifest = releases.manifestOf(release)
    const frame = readFrame(release.folder)
    return manifest && frame && new ServedRelease(release, manifest.files, frame, releases.compressedCopies)
  }
}

function publicationIn(folder: string): Publication {
  const snapshot = readSnapshot(folder)
  if (!snapshot) throw new Error(`The snapshot in ${folder} can’t be read.`)
  return readPublication(snapshot).publication
}

/** Files whose name changes with their content. */
export const isHashedAsset = (path: string): boolean => path.startsWith('assets/') || isHashedSearchFile(path)

/** The kept releases, each read once. */
export class ServedReleases {
  readonly #folder: ReleasesFolder
  readonly #read = new Map<string, ServedRelease>()
  #liveNow: ServedRelease | undefined

  constructor(folder: ReleasesFolder) {
    this.#folder = folder
  }

  /** The release that readers get now; undefined before the first. One request asks once, so that no answer mixes two. */
  live(): ServedRelease | undefined {
    // Once for all requests that are read together: under load that is one look for many.
    if (this.#liveNow) return this.#liveNow
    setImmediate(() => (this.#liveNow = undefined))
    return (this.#liveNow = this.#find())
  }

  #find(): ServedRelease | undefined {
    const current = this.#folder.current()
    const served = current && this.#served(current)
    if (served) return served
    for (const release of this.#folder.all()) {
      const next = this.#served(release)
      if (next) return next
    }
    return undefined
  }

  /** A file with a digest in its name, in any kept release: a page opened before a swap still asks for the old ones. */
  withAsset(path: string): ServedRelease | undefined {
    for (const release of this.#folder.all()) {
      const served = this.#served(release)
      if (served?.paths.has(path)) return served
    }
    return undefined
  }

  #served(release: Release): ServedRelease | undefined {
    const known = this.#read.get(release.id)
    if (known) return known
    const served = ServedRelease.read(this.#folder, release)
    if (!served) return undefined
    const kept = new Set(this.#folder.all().map(({ id }) => id))
    for (const id of this.#read.keys()) if (!kept.has(id)) this.#read.delete(id)
    this.#read.set(release.id, served)
    return served
  }
}
