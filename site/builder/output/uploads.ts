import { createHash, randomUUID } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Media } from '@osi/shared'
import { fileAddress } from '../../src/files/file-address.ts'
import { orAfter } from '../../runtime/or-after.ts'
import { isAboutTheDisk } from '../../runtime/disk.ts'
import type { ReleaseFile } from '../../runtime/releases/manifest.ts'

type UploadedFile = Pick<Media, 'filename' | 'mimeType' | 'filesize' | 'url' | 'width' | 'height'>

/** One file of an upload: the upload itself, or one of an image's other sizes. */
export interface PublicFile {
  address: string
  media: Media
  file: UploadedFile
}

/** Every file that a publication's uploads bring into a release. */
export const filesOf = (media: readonly Media[]): PublicFile[] =>
  media.flatMap((upload) =>
    [upload, ...upload.sizes].map((file) => ({ address: fileAddress(upload, file), media: upload, file })),
  )

/** Milliseconds; uploads are tens of megabytes at most. */
const timeoutMs = 120_000

/** Copies of the CMS's uploads, each fetched once. Releases link to them. */
export class UploadCopies {
  readonly #folder: string
  readonly #cmsUrl: string
  readonly #serviceKey: string

  constructor(dataDir: string, cmsUrl: string, serviceKey: string) {
    this.#folder = join(dataDir, 'upload-copies')
    this.#cmsUrl = cmsUrl
    this.#serviceKey = serviceKey
  }

  /**
   * The copy of a file, fetched from the CMS the first time.
   * @param signal gives up asking the CMS
   * @returns where it is and what it holds; undefined when the CMS doesn't have it
   */
  async copyOf(
    { media, file }: PublicFile,
    signal?: AbortSignal,
  ): Promise<{ path: string; content: ReleaseFile } | undefined> {
    mkdirSync(this.#folder, { recursive: true })
    // A replaced file gets another time or another size, hence another copy.
    const version = createHash('sha256')
      .update(JSON.stringify([media.id, media.updatedAt, file.url, file.filesize]))
      .digest('hex')
    const path = join(this.#folder, version)
    if (existsSync(path)) return { path, content: await contentOf(path) }
    // The service key goes to the CMS and nowhere else, whatever address a document names.
    const { pathname, search } = new URL(file.url, this.#cmsUrl)
    const url = new URL(pathname + search, this.#cmsUrl)
    const answer = await fetch(url, {
      headers: { authorization: `Bearer ${this.#serviceKey}` },
      redirect: 'error',
      signal: orAfter(timeoutMs, signal),
    }).catch(() => undefined)
    if (!answer?.ok || !answer.body) {
      await answer?.body?.cancel()
      return undefined
    }
    const arriving = `${path}.${randomUUID()}.arriving`
    try {
      await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(arriving, { flush: true }))
      renameSync(arriving, path)
    } catch (error) {
      rmSync(arriving, { force: true })
      if (isAboutTheDisk(error)) throw error
      return undefined
    }
    return { path, content: await contentOf(path) }
  }

  /** Removes copies that no release links to any more. Only for who holds the lock. */
  removeUnused(): void {
    if (!existsSync(this.#folder)) return
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name)
      if (name.endsWith('.arriving') || statSync(path).nlink === 1) rmSync(path, { force: true })
    }
  }
}

const digests = new Map<string, ReleaseFile>()

/** Copies never change under their name, so that each is read once in a process. */
async function contentOf(path: string): Promise<ReleaseFile> {
  const known = digests.get(path)
  if (known) return known
  const digest = createHash('sha256')
  let size = 0
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
    digest.update(part)
    size += part.byteLength
  }
  const content = { digest: digest.digest('base64url'), size }
  digests.set(path, content)
  return content
}
