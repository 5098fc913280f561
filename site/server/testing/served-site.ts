import { codeOf } from '@osi/shared'
import { request as httpRequest, type Agent, type IncomingHttpHeaders } from 'node:http'
import { afterAll, beforeAll } from 'vitest'
import { testKey } from '../../builder/testing/fake-cms.ts'
import { BuilderHarness } from '../../builder/testing/builder-harness.ts'
import { stampOf } from '../report/time-trap.ts'

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** A request that got no answer. */
export class FailedRequest extends Error {
  readonly code: string | undefined
  /** Whether the server had answered on this connection before. */
  readonly wasOnOpenConnection: boolean

  constructor(cause: Error, wasOnOpenConnection: boolean) {
    super(cause.message, { cause })
    this.code = codeOf(cause)
    this.wasOnOpenConnection = wasOnOpenConnection
  }
}

/** A real server process over the releases that a real release builder makes. */
export class ServedSite {
  bench!: BuilderHarness
  server!: Awaited<ReturnType<BuilderHarness['siteServer']>>
  builder!: Awaited<ReturnType<BuilderHarness['builder']>>

  async begin(): Promise<void> {
    this.bench = await BuilderHarness.open()
    this.server = await this.bench.siteServer()
  }

  /** Starts the release builder, and waits for the first release. */
  async release(): Promise<void> {
    this.builder = await this.bench.builder()
    await this.bench.live(this.builder, 'Reading the indicators')
  }

  /** Asks without following redirects or tidying the address, as no browser would. */
  ask(path: string, headers: Record<string, string> = {}, method = 'GET', body?: string, agent?: Agent) {
    return new Promise<Answer>((resolve, reject) => {
      const asked = httpRequest(
        { host: '127.0.0.1', port: this.bench.sitePort, path, method, headers, agent },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('error', reject)
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString() }),
          )
        },
      )
      asked.on('error', (error) => reject(new FailedRequest(error, asked.reusedSocket)))
      asked.end(body)
    })
  }

  /** Sends the form for problem reports, as one that was shown a minute ago unless its values say otherwise. */
  form(values: Record<string, string>, headers: Record<string, string> = {}) {
    const stamp = stampOf(new Date(Date.now() - 60_000), testKey)
    return this.ask(
      '/report-a-problem/',
      { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      'POST',
      new URLSearchParams({ stamp, ...values }).toString(),
    )
  }
}

/** The same for all tests of a file, with a beginning and an end. */
export function servedSite(): ServedSite {
  const site = new ServedSite()
  beforeAll(() => site.begin())
  afterAll(() => site.bench.close())
  return site
}
