import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

const linkOf = ({ headers, url }: IncomingMessage) => `http://${headers.host}${url}`

/** All other sites, as one server on this machine: their names lead to it. */
export class OtherSites {
  /** What each request is answered with, by its whole link; 200 otherwise. */
  statuses: Record<string, number> = {}
  /** Whether this machine reaches none of them. */
  isCutOff = false
  /** The links that were asked, in their order. */
  asked: string[] = []
  answersAfterMs = 0
  /** The most requests at one time: in all, and of one site. */
  most = { atOnce: 0, ofOneSite: 0 }
  readonly #underway = new Map<string, number>()
  readonly #server = createServer((request, response) => {
    const host = request.headers.host ?? ''
    if (request.method === 'HEAD') this.asked.push(linkOf(request))
    this.#count(host, 1)
    setTimeout(() => {
      this.#count(host, -1)
      response.writeHead(this.statuses[linkOf(request)] ?? 200).end()
    }, this.answersAfterMs)
  })
  #port = 0

  #count(host: string, change: 1 | -1): void {
    this.#underway.set(host, (this.#underway.get(host) ?? 0) + change)
    const each = [...this.#underway.values()]
    const all = each.reduce((sum, count) => sum + count, 0)
    this.most = {
      atOnce: Math.max(this.most.atOnce, all),
      ofOneSite: Math.max(this.most.ofOneSite, ...each),
    }
  }

  async open(): Promise<void> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    const address = this.#server.address() as AddressInfo
    this.#port = address.port
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  /** Forgets what was asked; every link answers 200 at once again. */
  reset(): void {
    this.statuses = {}
    this.isCutOff = false
    this.asked = []
    this.answersAfterMs = 0
    this.most = { atOnce: 0, ofOneSite: 0 }
  }

  /** A link to one of them. */
  at = (site: string, path = '/'): string => `http://${site}.example.test:${this.#port}${path}`

  /** Where their names lead. */
  addressesOf = async (): Promise<{ address: string; family: number }[]> => {
    if (this.isCutOff) throw Object.assign(new Error('no network'), { code: 'ENOTFOUND' })
    return [{ address: '127.0.0.1', family: 4 }]
  }
}
