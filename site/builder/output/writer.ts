import { codeOf } from '@osi/shared'
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { digestOf } from '../../runtime/digest.ts'
import type { ReleaseFile } from '../../runtime/releases/manifest.ts'

/** The files of an earlier release, to link what stays the same. */
export interface EarlierFiles {
  publicFolder: string
  files: Record<string, ReleaseFile>
  /** Whether the new release's folder has them all already, as links. */
  areThere?: boolean
}

/** Above this many new files and folders one flush of the whole file system is faster than a flush of each. */
const manyFiles = 200

/** After so many new files the system is asked to write down what there is, while the next ones are being made. */
const filesAtATime = 3_000

/**
 * Writes the files of one release. What holds the same bytes as in the release before is a hard link to that very file,
 * so that an unchanged page keeps its time, its ETag and its place on the disk.
 */
export class ReleaseWriter {
  readonly files: Record<string, ReleaseFile> = {}
  readonly #folder: string
  readonly #earlier: EarlierFiles | undefined
  #earlierPaths: Map<string, string> | undefined
  /** Earlier files that are in the folder already, and of which nothing has been said yet. */
  readonly #unclaimed: Map<string, ReleaseFile>
  readonly #folders = new Set<string>()
  readonly #written = new Set<string>()
  #isFlushing = false

  /** @param folder must be new and empty, or hold the earlier files and nothing else */
  constructor(folder: string, earlier?: EarlierFiles) {
    this.#folder = folder
    this.#earlier = earlier
    this.#unclaimed = new Map(earlier?.areThere ? Object.entries(earlier.files) : [])
    mkdirSync(folder, { recursive: true })
  }

  /** The paths of files that were written, not linked. */
  get written(): ReadonlySet<string> {
    return this.#written
  }

  /**
   * Puts a file into the release, in the place of any that was there.
   * @param path below the release's public folder, without a slash at its start
   * @param digest of the body, where it is known
   */
  put(path: string, body: Buffer, digest = digestOf(body)): ReleaseFile {
    const file = { digest, size: body.byteLength }
    if (this.reserve(path, file) !== undefined) writeFileSync(this.#targetOf(path), body, { flag: 'wx' })
    return file
  }

  /**
   * Takes a file into the release whose content someone else writes.
   * @returns where it must be written, as a new file, folders included; undefined when it is there already
   */
  reserve(path: string, file: ReleaseFile): string | undefined {
    if (this.files[path]?.digest === file.digest || this.#claim(path, file.digest)) return undefined
    this.remove(path)
    this.files[path] = file
    const same = this.#earlierWith(file.digest, path)
    if (same !== undefined && this.#link(join(this.#earlier!.publicFolder, same), path)) return undefined
    this.#written.add(path)
    if (this.#written.size % filesAtATime === 0) void this.#flushAhead()
    return join(this.#folder, path)
  }

  /**
   * Keeps a file of the earlier release as it was.
   * @param digest what it must hold; anything, when it is left out
   * @returns undefined when there is none
   */
  keep(path: string, digest?: string): ReleaseFile | undefined {
    const file = this.#earlier?.files[path]
    if (!file || (digest !== undefined && file.digest !== digest)) return undefined
    if (this.files[path]?.digest === file.digest || this.#claim(path, file.digest)) return file
    this.remove(path)
    return this.#link(join(this.#earlier.publicFolder, path), path) ? (this.files[path] = file) : undefined
  }

  /** Links a file that is kept elsewhere and never changes. */
  link(path: string, source: string, file: ReleaseFile): ReleaseFile {
    if (this.#claim(path, file.digest)) return file
    this.remove(path)
    if (this.#link(source, path)) return (this.files[path] = file)
    // Another file system, or one without hard links.
    copyFileSync(source, this.#targetOf(path))
    this.#written.add(path)
    return (this.files[path] = file)
  }

  remove(path: string): void {
    if (!this.files[path] && !this.#unclaimed.delete(path)) return
    rmSync(join(this.#folder, path))
    this.#written.delete(path)
    delete this.files[path]
  }

  /** Removes a folder with all that is in it, whoever put it there. @param folder below the public folder, with a slash at its end */
  clear(folder: string): void {
    rmSync(join(this.#folder, folder), { recursive: true, force: true })
    for (const path of [...Object.keys(this.files), ...this.#unclaimed.keys()]) {
      if (!path.startsWith(folder)) continue
      this.#unclaimed.delete(path)
      this.#written.delete(path)
      delete this.files[path]
    }
    for (const each of this.#folders) if (`${each}/`.startsWith(join(this.#folder, folder))) this.#folders.delete(each)
  }

  /** Takes in files that another writer put into the same folder. */
  adopt(other: { files: Record<string, ReleaseFile>; written: Iterable<string> }): void {
    for (const [path, file] of Object.entries(other.files)) {
      this.#unclaimed.delete(path)
      this.files[path] = file
    }
    for (const path of other.written) this.#written.add(path)
  }

  /** Removes what this release has no more, and makes sure that what was written survives a power cut. */
  async finish(): Promise<void> {
    for (const path of this.#unclaimed.keys()) {
      rmSync(join(this.#folder, path), { force: true })
      removeEmpty(dirname(path), this.#folder)
    }
    this.#unclaimed.clear()
    const folders = new Set([
      ...this.#folders,
      ...Array.from(this.#written, (path) => dirname(join(this.#folder, path))),
    ])
    if (this.#written.size + folders.size > manyFiles && (await flushFileSystem(this.#folder))) return
    for (const path of this.#written) syncEntry(join(this.#folder, path))
    for (const folder of folders) syncEntry(folder)
  }

  /** What is on the disk already need not be waited for in the end. */
  async #flushAhead(): Promise<void> {
    if (this.#isFlushing) return
    this.#isFlushing = true
    await flushFileSystem(this.#folder)
    this.#isFlushing = false
  }

  /** @returns whether the folder has just that file there already */
  #claim(path: string, digest: string): boolean {
    const file = this.#unclaimed.get(path)
    if (file?.digest !== digest) return false
    this.#unclaimed.delete(path)
    this.files[path] = file
    return true
  }

  /** The path of an earlier file with the same bytes, the same path before any other. */
  #earlierWith(digest: string, path: string): string | undefined {
    if (!this.#earlier) return undefined
    if (this.#earlier.files[path]?.digest === digest) return path
    this.#earlierPaths ??= new Map(Object.entries(this.#earlier.files).map(([each, { digest: of }]) => [of, each]))
    return this.#earlierPaths.get(digest)
  }

  /** Where a file goes; its folder is there. */
  #targetOf(path: string): string {
    const target = join(this.#folder, path)
    const folder = dirname(target)
    if (!this.#folders.has(folder)) {
      mkdirSync(folder, { recursive: true })
      this.#folders.add(folder)
    }
    return target
  }

  #link(source: string, path: string): boolean {
    const target = this.#targetOf(path)
    try {
      linkSync(source, target)
      return true
    } catch (error) {
      if (['ENOENT', 'EXDEV', 'EMLINK', 'EPERM', 'ENOTSUP'].includes(codeOf(error) ?? '')) return false
      throw error
    }
  }
}

/** Removes folders that have nothing in them, from one upwards. @param folder below `root`, which stays */
function removeEmpty(folder: string, root: string): void {
  for (let each = folder; each !== '.'; each = dirname(each)) {
    try {
      rmdirSync(join(root, each))
    } catch {
      return
    }
  }
}

function syncEntry(path: string): void {
  const entry = openSync(path, 'r')
  try {
    fsyncSync(entry)
  } finally {
    closeSync(entry)
  }
}

/**
 * Has the system write down everything that waits in the file system of a folder.
 * @returns false where the system has no such command
 */
export async function flushFileSystem(folder: string): Promise<boolean> {
  try {
    await promisify(execFile)('sync', ['-f', folder])
    return true
  } catch {
    return false
  }
}
