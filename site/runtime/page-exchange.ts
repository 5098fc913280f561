import type { OutgoingHttpHeaders } from 'node:http'

/**
 * A request for a page, in memory: as much of Node's own as the handler that `@astrojs/node` exports looks at.
 * With whole requests and answers, sockets and streams included, a page takes a third longer.
 */
export const pageRequest = (address: string, host: string): object => ({
  method: 'GET',
  url: address,
  headers: { host },
  socket: {},
  once: () => undefined,
})

/** What the handler answers. It is whole once the handler is done. */
export class PageAnswer {
  statusCode = 200
  headers: OutgoingHttpHeaders = {}
  headersSent = false
  /** Why it broke off, if it did. */
  failure: unknown
  #parts: Uint8Array[] = []

  get body(): Buffer {
    const [first, ...more] = this.#parts
    if (!first || more.length > 0) return Buffer.concat(this.#parts)
    return Buffer.from(first.buffer, first.byteOffset, first.byteLength)
  }

  writeHead(statusCode: number, headers: OutgoingHttpHeaders): void {
    this.statusCode = statusCode
    this.headers = headers
    this.headersSent = true
  }

  write(part: Uint8Array | string, written?: () => void): void {
    this.#parts.push(typeof part === 'string' ? Buffer.from(part) : part)
    written?.()
  }

  end(part?: Uint8Array | string): void {
    if (part !== undefined) this.write(part)
  }

  destroy(error: unknown = new Error('The answer broke off.')): void {
    this.failure = error
  }

  /** Nobody hangs up on an answer that is kept in memory. */
  on(): void {}
}
