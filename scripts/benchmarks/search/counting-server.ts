import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
}

/** Serves files as a good static host does, texts with Brotli, and counts the bytes of their bodies. */
export class CountingServer {
  readonly #files: ReadonlyMap<string, Buffer>
  readonly #compressed = new Map<string, Buffer>()
  readonly #server: Server
  /** Bytes and requests since the last `reset`. */
  bytes = 0
  requests = 0

  constructor(files: ReadonlyMap<string, Buffer>) {
    this.#files = files
    this.#server = createServer((request, response) => {
      const path = decodeURIComponent((request.url ?? '/').slice(1).replace(/\?.*$/, ''))
      const file = this.#files.get(path)
      if (!file) {
        response.writeHead(404).end()
        return
      }
      const type = types[extname(path)]
      const body = type ? this.#brotli(path, file) : file
      // The page itself is no part of the search.
      if (extname(path) !== '.html') {
        this.bytes += body.length
        this.requests += 1
      }
      response.writeHead(200, {
        'content-type': type ?? 'application/octet-stream',
        ...(type ? { 'content-encoding': 'br' } : {}),
      })
      response.end(body)
    })
  }

  /** @returns the address that it listens at */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  reset(): void {
    this.bytes = 0
    this.requests = 0
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  #brotli(path: string, file: Buffer): Buffer {
    const known = this.#compressed.get(path)
    if (known) return known
    // Eleven is what files are compressed with beforehand; for the largest ones nobody waits that long.
    const quality = file.length > 1_000_000 ? 9 : 11
    const body = brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
    this.#compressed.set(path, body)
    return body
  }
}
