import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { ReleaseFile } from '../../runtime/releases/manifest.ts'
import { compressedName, textTypeOf } from '../../runtime/compressed-copies.ts'
import type { LiveRelease } from '../../runtime/releases/live-release.ts'

/** Smaller files fit into one packet anyway. */
const minBytes = 1024

/** Brotli's best quality takes long: it is for files that every reader loads, not for ten thousand pages. */
const qualityFor = (path: string): number => (/^assets\/|^search\/index\/manifest/.test(path) ? 11 : 8)

const compressed = promisify(brotliCompress)

/**
 * Compresses a release's files after it has gone live, one after the other on another core: until a copy is there, the site server
 * compresses as it sends. Readers never wait for it, and losing the copies costs only time. It matters from some hundred pages on: one page
 * takes 4 milliseconds, 1,000 would hold a release up for 4 seconds.
 */
export class CompressedCopies {
  readonly #folder: string
  #stop = new AbortController()
  #running: Promise<void> = Promise.resolve()

  /** @param folder where the copies are kept */
  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * Begins with what has no copy yet.
   * @param kept the files of every release that readers may get, by their paths
   */
  begin({ release, manifest }: LiveRelease, kept: readonly Record<string, ReleaseFile>[]): void {
    void this.giveUp()
    const { signal } = (this.#stop = new AbortController())
    this.#running = this.#running
      .then(() => this.#copy(release.publicFolder, manifest.files, signal))
      .then(() => this.#forgetAllBut(kept, signal))
      .catch(() => undefined)
  }

  /** Stops after the file at hand. */
  async giveUp(): Promise<void> {
    this.#stop.abort()
    await this.#running
  }

  async #copy(publicFolder: string, files: Record<string, ReleaseFile>, signal: AbortSignal): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    const there = new Set(await readdir(this.#folder))
    for (const [path, { digest, size }] of Object.entries(files)) {
      const name = compressedName(digest)
      if (size < minBytes || !textTypeOf(path)) continue
      signal.throwIfAborted()
      if (there.has(name)) {
        await this.#putBeside(join(publicFolder, path), name)
        continue
      }
      const body = await readFile(join(publicFolder, path))
      const copy = await compressed(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: qualityFor(path),
          [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
        },
      })
      const arriving = join(this.#folder, `.${name}`)
      await writeFile(arriving, copy, { flush: true })
      await rename(arriving, join(this.#folder, name))
      there.add(name)
      await this.#putBeside(join(publicFolder, path), name)
      await setImmediate()
    }
  }

  /** A link beside the file itself, where a web server in front looks for it. */
  async #putBeside(file: string, name: string): Promise<void> {
    await link(join(this.#folder, name), `${file}.br`).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }

  async #forgetAllBut(kept: readonly Record<string, ReleaseFile>[], signal: AbortSignal): Promise<void> {
    const needed = new Set(kept.flatMap((files) => Object.values(files).map(({ digest }) => compressedName(digest))))
    for (const name of await readdir(this.#folder)) {
      signal.throwIfAborted()
      if (!needed.has(name)) await rm(join(this.#folder, name), { force: true })
    }
  }
}
