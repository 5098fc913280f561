import { once } from 'node:events'
import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { CmsForTests } from '../../testing/cms-for-tests.ts'
import { front } from '../front.ts'

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

export interface ServedApi {
  /** Asks without tidying the address or the headers, as no browser would. @param headers names and values in turn */
  ask(method: string, address: string, headers: readonly string[], body?: string | Buffer): Promise<Answer>
  stop(): Promise<void>
}

/** The API behind the server that stands before it in production, on a port of its own. @param cmsUrl its public address */
export async function serveApi(cms: CmsForTests, cmsUrl: string): Promise<ServedApi> {
  const server = createServer(
    front(
      async (request, response) => {
        const { method = 'GET', url = '', headers } = request
        const parts: Buffer[] = []
        for await (const part of request) parts.push(Buffer.from(part))
        const hasBody = !['GET', 'HEAD'].includes(method)
        const asked = new Request(new URL(url, 'http://localhost:3000'), {
          method,
          headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
            value === undefined ? [] : [[name, String(value)]],
          ),
          ...(hasBody && { body: Buffer.concat(parts) }),
        })
        const answer = await cms.answer(asked)
        for (const [name, value] of answer.headers) response.setHeader(name, value)
        response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()))
      },
      { cmsUrl, siteUrl: 'http://localhost:4321', origins: ['http://localhost:3000'], trustedProxies: [] },
    ),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const place = server.address()
  const port = typeof place === 'object' && place ? place.port : 0
  return {
    ask: (method, path, headers, body) =>
      new Promise((resolve, reject) => {
        const length = body === undefined ? [] : ['Content-Length', String(Buffer.byteLength(body))]
        const all = ['Host', 'localhost:3000', ...headers, ...(headers.includes('Content-Length') ? [] : length)]
        const asked = httpRequest({ host: '127.0.0.1', port, method, path, headers: all }, (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('error', reject)
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString() }),
          )
        })
        asked.on('error', reject)
        asked.end(body)
      }),
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
