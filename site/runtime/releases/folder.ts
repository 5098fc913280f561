import { messageOf } from '@osi/shared'
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, statSync } from 'node:fs'
import { rename, rm, symlink, open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { compressedFolder } from '../compressed-copies.ts'
import { manifestSchema, type Manifest } from './manifest.ts'

/** A complete release on disk. */
export interface Release {
  id: string
  /** `releases/ID`, with `public/` and what is kept beside it. */
  folder: string
  /** Exactly what readers get. */
  publicFolder: string
}

const idPattern = /^\d{6,}-[0-9a-f]{8}$/
const unfinishedPattern = /^\.(building|next|removing|current)-/
const removingPattern = /^\.removing-/

/**
 * The folder of releases. A release that has its name is complete: it is made under another name and renamed once it is verified.
 * Ids begin with a number that only grows, so that their order doesn't hang on a clock.
 */
export class ReleasesFolder {
  readonly path: string
  /** Where compressed copies of releases' files are. */
  readonly compressedCopies: string
  /** Where sharing pictures are. They are named after what stands on them, so that releases share them. */
  readonly sharingPictures: string
  /** Manifests never change, and the status is asked for every few seconds. */
  readonly #manifests = new Map<string, Manifest>()

  constructor(dataDir: string) {
    this.path = join(dataDir, 'releases')
    this.compressedCopies = compressedFolder(dataDir)
    this.sharingPictures = join(dataDir, 'sharing-pictures')
  }

  /** @throws Error with a plain sentence when the folder can't be made */
  create(): void {
    try {
      mkdirSync(this.path, { recursive: true })
    } catch (error) {
      throw new Error(`The data folder can't be written: ${messageOf(error)}`, { cause: error })
    }
  }

  release(id: string): Release {
    const folder = join(this.path, id)
    return { id, folder, publicFolder: join(folder, 'public') }
  }

  /** Complete releases, newest first. */
  all(): Release[] {
    return this.#names()
      .filter((name) => idPattern.test(name) && isFile(join(this.path, name, 'public', 'release.json')))
      .sort((one, other) => sequenceOf(other) - sequenceOf(one))
      .map((id) => this.release(id))
  }

  /** The release that `current` names; undefined when the link is missing, damaged, or leads to no complete release. */
  current(): Release | undefined {
    try {
      const id = basename(readlinkSync(join(this.path, 'current')))
      if (!idPattern.test(id)) return undefined
      return isFile(join(this.path, id, 'public', 'release.json')) ? this.release(id) : undefined
    } catch {
      return undefined
    }
  }

  /** The release that readers get: the current one, or the newest complete one where the link is damaged. */
  live(): Release | undefined {
    return this.current() ?? this.all()[0]
  }

  /** Since when readers get the current release; undefined when there is none. */
  currentSince(): Date | undefined {
    return lstatSync(join(this.path, 'current'), { throwIfNoEntry: false })?.mtime
  }

  /** What is remembered of a release; undefined when it can't be read. */
  manifestOf(release: Release): Manifest | undefined {
    const known = this.#manifests.get(release.id)
    if (known) return known
    try {
      const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(release.folder, 'manifest.json'), 'utf8')))
      this.#remember(release.id, manifest)
      return manifest
    } catch {
      return undefined
    }
  }

  /** An id that comes after all others. @param digest tells releases apart for people; 8 hexadecimal digits */
  nextId(digest: string): string {
    const last = Math.max(
      0,
      ...this.#names()
        .filter((name) => idPattern.test(name))
        .map(sequenceOf),
    )
    return `${String(last + 1).padStart(6, '0')}-${digest.slice(0, 8)}`
  }

  /** Where a release is made. */
  unfinished(id: string): Release {
    const folder = join(this.path, `.building-${id}`)
    return { id, folder, publicFolder: join(folder, 'public') }
  }

  /** Where the next release's copy of a release is made. */
  linkedCloneOf({ id }: Release): string {
    return join(this.path, `.next-${id}-${process.pid}`)
  }

  /** Gives a verified release its name. @param manifest what was written beside it */
  async complete(id: string, manifest: Manifest): Promise<Release> {
    const release = this.release(id)
    await rename(this.unfinished(id).folder, release.folder)
    this.#remember(id, manifest)
    await syncFolder(this.path)
    return release
  }

  /** Makes a complete release the one that readers get, in one atomic step. */
  async swapTo(release: Release): Promise<void> {
    const link = join(this.path, `.current-${process.pid}`)
    await rm(link, { force: true })
    await symlink(release.id, link)
    const target = join(this.path, 'current')
    // A folder in the link's place can only be somebody's accident, and rename would refuse to replace it.
    if (isFolderItself(target)) await rm(target, { recursive: true })
    await rename(link, target)
    await syncFolder(this.path)
  }

  /** Removes what crashed builds left behind. Only for who holds the lock. */
  removeUnfinished(): void {
    for (const name of this.#names().filter((each) => unfinishedPattern.test(each))) {
      // Renamed first: whoever is still at work in there notices, and takes it for nothing finished.
      const away = removingPattern.test(name) ? name : `.removing-${name}-${process.pid}`
      if (away !== name) renameSync(join(this.path, name), join(this.path, away))
      rmSync(join(this.path, away), { recursive: true, force: true })
    }
  }

  /**
   * Takes all but the newest releases and the live one out of sight; `sweep` removes them for good. Only for who holds the lock.
   * @param keep how many stay
   */
  async setAside(keep: number): Promise<void> {
    const live = this.live()?.id
    const old = this.all()
      .filter(({ id }) => id !== live)
      .slice(live === undefined ? keep : keep - 1)
    // Renamed, so that nobody meets half a release.
    for (const { id, folder } of old) await rename(folder, join(this.path, `.removing-${id}`))
  }

  /** Removes what was set aside: it may take seconds, and nobody needs to wait for it. */
  async sweep(): Promise<void> {
    for (const name of this.#names().filter((each) => removingPattern.test(each)))
      await rm(join(this.path, name), { recursive: true, force: true })
  }

  /** Kept releases with their manifests, newest first; those that can't be read are left out. */
  readable(): { release: Release; manifest: Manifest }[] {
    return this.all().flatMap((release) => {
      const manifest = this.manifestOf(release)
      return manifest ? [{ release, manifest }] : []
    })
  }

  /** Forgets those of releases that are gone: a server lives through many. */
  #remember(id: string, manifest: Manifest): void {
    const there = new Set(this.#names())
    for (const known of this.#manifests.keys()) if (!there.has(known)) this.#manifests.delete(known)
    this.#manifests.set(id, manifest)
  }

  #names(): string[] {
    try {
      return readdirSync(this.path)
    } catch {
      return []
    }
  }
}

const sequenceOf = (id: string): number => Number.parseInt(id, 10)

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** Whether a folder is at a path, and not a link to one. */
function isFolderItself(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Makes sure that a folder's entries survive a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
