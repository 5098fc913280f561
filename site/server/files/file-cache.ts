import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { textTypeOf } from '../../runtime/compressed-copies.ts'
import type { ServedRelease } from '../served-release.ts'
import { mediaTypeOf } from './media-types.ts'
import type { Encoding } from './negotiation.ts'

/** One form of a file, ready to be sent. */
export interface FileForm {
  etag: string
  /** When the file was written, in milliseconds. */
  modifiedAt: number
  size: number
  /** Names and values in turn, as `writeHead` takes them, for a whole answer. */
  headers: readonly string[]
  /** Undefined for a large file, which is read from disk each time. */
  body?: Buffer
  /** Where the bytes of this form are, when they are not in memory. */
  file: string
  /** When it was made, by the process's own clock, if there may be a better form later: the compressed copies come after a release. */
  provisionalSince?: number
}

/** Milliseconds after which a better form is looked for. */
const provisionalMs = 30_000

/** Bytes that files may take in memory, and that one of them may. Larger ones are few, and read from disk as they are sent. */
const maxTotalBytes = 64 * 1024 * 1024
const maxFileBytes = 1024 * 1024

/** Smaller texts fit into one packet anyway. */
const smallestCompressed = 1024

const inBrotli = promisify(brotliCompress)
const inGzip = promisify(gzip)

/** Brotli while a reader waits. */
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** Files whose name changes with their content are kept for a year; the others are asked for again each time. */
export const forever = 'public, max-age=31536000, immutable'

/** What every form of a file has in common. */
interface About {
  path: string
  etag: string
  modifiedAt: number
  /** Of what an editor uploaded. */
  uploadHeaders: Record<string, string> | undefined
}

interface Entry {
  digest: string
  forms: Map<Encoding, FileForm | Promise<FileForm>>
}

/** The files that readers ask for, in memory within a bound, in the form that their browsers take. A file that a swap didn't change stays. */
export class FileCache {
  readonly #common: Readonly<Record<string, string>>
  readonly #isHashed: (path: string) => boolean
  readonly #entries = new Map<string, Entry>()
  #total = 0

  /**
   * @param headers of every answer
   * @param isHashed whether a file's name changes with its content
   */
  constructor(headers: Readonly<Record<string, string>>, isHashed: (path: string) => boolean) {
    this.#common = headers
    this.#isHashed = isHashed
  }

  /** Bytes in memory. */
  get bytes(): number {
    return this.#total
  }

  /**
   * A file of a release in the form for a reader.
   * @returns the form at once when it is in memory; undefined when the release has no such file
   * @throws Error, by the promise, when the file can't be read
   */
  form(release: ServedRelease, path: string, wanted: Encoding): FileForm | Promise<FileForm> | undefined {
    const file = release.paths.get(path)
    if (!file) return undefined
    let entry = this.#entries.get(path)
    if (entry?.digest !== file.digest) {
      if (entry) this.#forget(path, entry)
      entry = { digest: file.digest, forms: new Map() }
      this.#entries.set(path, entry)
    }
    const isCompressed = wanted !== 'identity' && file.size >= smallestCompressed && textTypeOf(path) !== undefined
    const encoding = isCompressed ? wanted : 'identity'
    const known = entry.forms.get(encoding)
    if (known && !isOutdated(known)) return known
    if (known && 'body' in known) this.#total -= known.body?.byteLength ?? 0
    const { forms } = entry
    const making = this.#make(release, path, file, encoding).then(
      (form) => {
        forms.set(encoding, form)
        if (form.body) this.#count(form.body.byteLength)
        return form
      },
      (error: unknown) => {
        forms.delete(encoding)
        throw error
      },
    )
    forms.set(encoding, making)
    return making
  }

  async #make(
    release: ServedRelease,
    path: string,
    { digest, size }: { digest: string; size: number },
    encoding: Encoding,
  ): Promise<FileForm> {
    const file = join(release.publicFolder, path)
    const modifiedAt = statSync(file).mtimeMs
    const etag = encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`
    const about = { path, etag, modifiedAt, uploadHeaders: release.uploads.headersOf(path) }
    if (encoding === 'br') {
      const copy = release.compressedCopyOf(path)
      if (copy) return this.#form(about, encoding, copy, statSync(copy).size)
    }
    if (encoding === 'identity') return this.#form(about, encoding, file, size)
    const provisionalSince = encoding === 'br' ? performance.now() : undefined
    // Too large to be compressed while somebody waits.
    if (size > maxFileBytes)
      return { ...(await this.#form({ ...about, etag: `"${digest}"` }, 'identity', file, size)), provisionalSince }
    const text = await readFile(file)
    const body = encoding === 'br' ? await inBrotli(text, quickly) : await inGzip(text)
    return { ...(await this.#form(about, encoding, file, body.byteLength, body)), provisionalSince }
  }

  async #form(
    { path, etag, modifiedAt, uploadHeaders }: About,
    encoding: Encoding,
    file: string,
    size: number,
    body?: Buffer,
  ): Promise<FileForm> {
    const headers = Object.entries({
      ...this.#common,
      'content-type': mediaTypeOf(path),
      ...uploadHeaders,
      'cache-control': this.#isHashed(path) ? forever : 'no-cache',
      etag,
      'last-modified': new Date(modifiedAt).toUTCString(),
      'accept-ranges': 'bytes',
      ...(textTypeOf(path) ? { vary: 'accept-encoding' } : {}),
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      'content-length': String(size),
    }).flat()
    return {
      etag,
      modifiedAt,
      size,
      headers,
      file,
      body: body ?? (size <= maxFileBytes ? await readFile(file) : undefined),
    }
  }

  #count(bytes: number): void {
    this.#total += bytes
    for (const [path, entry] of this.#entries) {
      if (this.#total <= maxTotalBytes) return
      this.#forget(path, entry)
    }
  }

  #forget(path: string, { forms }: Entry): void {
    for (const form of forms.values()) if ('body' in form) this.#total -= form.body?.byteLength ?? 0
    this.#entries.delete(path)
  }
}

const isOutdated = (form: FileForm | Promise<FileForm>): boolean =>
  'body' in form && form.provisionalSince !== undefined && performance.now() - form.provisionalSince > provisionalMs
