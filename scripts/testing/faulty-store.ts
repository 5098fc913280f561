import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { isRecord } from '@osi/shared'

/** What a store does with a request: answers it, does what it is asked and doesn’t say so, says nothing, breaks the connection, has no room, or lets nobody in. */
type Conduct = 'answers' | 'answers nobody' | 'says nothing' | 'breaks off' | 'is full' | 'refuses'

/** What a store that stands behind another one is told to do. */
export interface FaultyStore {
  endpoint: string
  /** Decides for each request; its number counts those of its method since the conduct was set, from 1. */
  conduct: (method: string, number: number, address: string) => Conduct
  /** Called when something was done that nobody is told of. */
  onDone?: () => void
  stop(): Promise<void>
}

const refusals = {
  'is full': [507, 'XMinioStorageFull', 'Storage backend has reached its minimum free drive threshold.'],
  refuses: [403, 'AccessDenied', 'Access Denied.'],
} as const

/** @param done called once the store behind has answered, in the place of telling that */
function pass(asked: IncomingMessage, told: ServerResponse, behind: string, done?: () => void): void {
  const { method, headers, url } = asked
  const passed = request(new URL(url ?? '/', behind), { method, headers }, (answer) => {
    if (done) return void answer.resume().on('end', done)
    told.writeHead(answer.statusCode ?? 500, answer.headers)
    answer.pipe(told)
  })
  passed.on('error', () => told.destroy())
  asked.pipe(passed)
}

/**
 * A store before another one, which it passes requests on to unless it is told to fail.
 * @param behind the address of the other one
 */
export async function faultyStoreBefore(behind: string): Promise<FaultyStore> {
  let conduct: FaultyStore['conduct'] = () => 'answers'
  let counts: Record<string, number> = {}
  const server = createServer((asked, told) => {
    const { method = '', url = '' } = asked
    counts[method] = (counts[method] ?? 0) + 1
    const what = conduct(method, counts[method], url)
    if (what === 'answers') return pass(asked, told, behind)
    if (what === 'answers nobody') return pass(asked, told, behind, () => faulty.onDone?.())
    if (what === 'says nothing') return void asked.resume()
    if (what === 'breaks off') return void asked.socket.destroy()
    const [status, code, message] = refusals[what]
    asked
      .resume()
      .on('end', () =>
        told
          .writeHead(status, { 'content-type': 'application/xml' })
          .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`),
      )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const faulty: FaultyStore = {
    endpoint: `http://127.0.0.1:${isRecord(address) ? String(address.port) : ''}`,
    get conduct() {
      return conduct
    },
    set conduct(next) {
      counts = {}
      conduct = next
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return faulty
}
