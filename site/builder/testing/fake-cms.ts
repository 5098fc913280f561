import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  changesSince,
  contentTypeNames,
  contentTypeOf,
  snapshotDigestsOf,
  type DigestedItem,
  type Snapshot,
  type SnapshotDigests,
} from '@osi/shared'

type Document = Record<string, unknown> & { id: string }

export const testKey = 'a-service-key-for-tests-only'

/** A snapshot that is ready to be sent. */
interface Prepared {
  fingerprint: string
  body: string
  /** The fingerprint of the one before, and the changes since; missing for the first. */
  since?: string
  changes?: string
}

const digested = (items: readonly unknown[]): DigestedItem[] =>
  items.map((item) => ({ item, digest: createHash('sha256').update(JSON.stringify(item)).digest('base64') }))

/** A CMS as the release builder sees it: it answers with a snapshot over a real socket, and keeps uploads and bug reports. */
export class FakeCms {
  documents: Record<string, Document[]> = Object.fromEntries(
    contentTypeNames.map((name) => [name, structuredClone(contentTypeOf(name).examples) as unknown as Document[]]),
  )
  globals: Record<string, unknown> = {
    home: { heading: 'School Improvement', introduction: 'The office helps schools.' },
    'site-settings': { officeName: 'Office of School Improvement', phone: '601.359.1003' },
  }
  media: unknown[] = []
  redirects: { id: string; from: string; to: string }[] = []
  problems: Snapshot['problems'] = []
  nextChangeAt: string | undefined
  /** By the path of their address on the CMS. */
  uploads = new Map<string, Buffer>()
  /** Paths that hang: the request is taken and never answered. */
  neverAnswers = new Set<string>()
  /** Those of them that were asked for. */
  hanging = new Set<string>()
  reports: unknown[] = []
  /** Answers everything with this status, while it is set. */
  failWith: number | undefined
  /** Sent in the place of a snapshot of what is in here now: measurements should not wait for this CMS's own work. */
  prepared: Prepared | undefined
  /** How many snapshots were sent, whole or as changes. */
  sent = 0
  /** The instants that were asked about. */
  askedAsOf: (string | null)[] = []
  #last: { fingerprint: string; digests: SnapshotDigests } | undefined
  #server: Server | undefined
  #port = 0

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  find(type: string, id: string): Document {
    const document = this.documents[type]?.find((each) => each.id === id)
    if (!document) throw new Error(`The fake CMS has no ${type}/${id}.`)
    return document
  }

  snapshot(): Snapshot {
    const content = {
      documents: this.documents,
      globals: this.globals,
      media: this.media,
      redirects: this.redirects,
      problems: this.problems,
    }
    const fingerprint = createHash('sha256').update(JSON.stringify(content)).digest('hex')
    return { version: 1, fingerprint, ...(this.nextChangeAt ? { nextChangeAt: this.nextChangeAt } : {}), ...content }
  }

  /** A snapshot as it is sent, and how it comes out of the last one that was prepared. */
  prepare(): Prepared {
    const snapshot = this.snapshot()
    const { fingerprint, documents, media, redirects } = snapshot
    const lists = {
      documents: Object.fromEntries(Object.entries(documents).map(([type, list]) => [type, digested(list)])),
      media: digested(media),
      redirects: digested(redirects),
    }
    const before = this.#last?.fingerprint === fingerprint ? undefined : this.#last
    const changes = before && JSON.stringify(changesSince(before, snapshot, lists))
    this.#last = { fingerprint, digests: snapshotDigestsOf(lists) }
    return { fingerprint, body: JSON.stringify(snapshot), ...(changes ? { since: before.fingerprint, changes } : {}) }
  }

  /** @param port the same again after a stop, to come back where it was */
  async start(port = this.#port): Promise<this> {
    this.#server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', this.url)
      const answer = (status: number, body: string | Buffer = '', headers: Record<string, string> = {}) =>
        response.writeHead(status, headers).end(body)
      if (this.neverAnswers.has(url.pathname)) return void this.hanging.add(url.pathname)
      if (this.failWith) return answer(this.failWith)
      if (request.headers.authorization !== `Bearer ${testKey}`) return answer(401)
      if (url.pathname === '/api/publication') {
        this.askedAsOf.push(url.searchParams.get('asOf'))
        const { fingerprint, body, since, changes } = this.prepared ?? this.prepare()
        const etag = `"${fingerprint}"`
        if (request.headers['if-none-match'] === etag) return answer(304, '', { etag })
        this.sent += 1
        const headers = { etag, 'content-type': 'application/json' }
        if (changes && request.headers['a-im'] === 'changes' && request.headers['if-none-match'] === `"${since}"`)
          return answer(226, changes, headers)
        return answer(200, body, headers)
      }
      if (url.pathname === '/api/bug-reports' && request.method === 'POST') {
        const parts: Buffer[] = []
        request.on('data', (part: Buffer) => parts.push(part))
        request.on('end', () => {
          this.reports.push(JSON.parse(Buffer.concat(parts).toString()))
          answer(201, '{}')
        })
        return
      }
      const upload = this.uploads.get(url.pathname)
      return upload ? answer(200, upload) : answer(404)
    })
    await new Promise<void>((resolve, reject) => this.#server!.once('error', reject).listen(port, '127.0.0.1', resolve))
    this.#port = (this.#server.address() as AddressInfo).port
    return this
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections()
    await new Promise((resolve) => this.#server?.close(resolve) ?? resolve(undefined))
  }
}
