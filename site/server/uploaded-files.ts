import { headersOfFile, mediaSchema } from '@osi/shared'
import { fileAddress } from '../src/files/file-address.ts'

/** A release's uploads, as a server has to know them: what they are, and where they are now. */
export class UploadedFiles {
  /** Media types by path below the release's public folder, as the CMS found them. */
  readonly #types: ReadonlyMap<string, string>
  /** The address of each upload by its id. */
  readonly #current: ReadonlyMap<string, string>

  /** @param media of the release's snapshot, as it was written */
  constructor(media: readonly unknown[]) {
    const uploads = media.map((raw) => mediaSchema.safeParse(raw).data).filter((upload) => upload !== undefined)
    this.#types = new Map(
      uploads.flatMap((upload) =>
        [upload, ...upload.sizes].map((file) => [pathOf(fileAddress(upload, file)), file.mimeType] as const),
      ),
    )
    this.#current = new Map(uploads.map((upload) => [upload.id, fileAddress(upload, upload)]))
  }

  /**
   * The headers of an uploaded file: its type is the one that the CMS found in it, never one that its name suggests.
   * @param path below the release's public folder
   * @returns undefined for what nobody uploaded
   */
  headersOf(path: string): Record<string, string> | undefined {
    return path.startsWith('files/') ? headersOfFile(this.#types.get(path) ?? '') : undefined
  }

  /** Whether readers have an upload. */
  has(id: string): boolean {
    return this.#current.has(id)
  }

  /**
   * Where an upload is now, whatever it was called before.
   * @param pathname as requested, below `/files/ID`
   */
  currentAddress(pathname: string): string | undefined {
    const id = /^\/files\/([^/]+)(?:\/|$)/.exec(pathname)?.[1]
    return id === undefined ? undefined : this.#current.get(id)
  }
}

const pathOf = (address: string): string => decodeURIComponent(address.slice(1))
