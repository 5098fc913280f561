import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { isRecord } from '@osi/shared'

/** What the fake finds in a file; the string that scanners agreed on for tests would be found on the way here, too. */
export const testVirus = 'This is a virus, the tests say.'

/** What clamd does with a file: answers, says nothing, breaks the connection, looks at a part of it, or has had enough after so many bytes. */
type Conduct = 'answers' | 'says nothing' | 'breaks off' | 'reaches a limit' | { maxBytes: number }

/** A server that speaks as clamd does, as far as the CMS asks it. */
export interface FakeClamd {
  host: string
  port: number
  conduct: Conduct
  /** The files that were scanned to their end. */
  readonly scanned: Buffer[]
  /** Ends it; once more, and nothing happens. */
  stop(): Promise<void>
}

const command = 'zINSTREAM\0'

/** The pieces of a file that have arrived, and whether the empty one that ends it has. */
function readPieces(received: Buffer): { file: Buffer; isWhole: boolean } {
  const pieces: Buffer[] = []
  let at = command.length
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at)
    if (length === 0) return { file: Buffer.concat(pieces), isWhole: true }
    pieces.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return { file: Buffer.concat(pieces), isWhole: false }
}

function answer(socket: Socket, received: Buffer, fake: FakeClamd): void {
  if (fake.conduct === 'says nothing') return
  if (fake.conduct === 'breaks off') return void socket.destroy()
  if (received.toString() === 'zPING\0') return void socket.end('PONG\0')
  if (!received.subarray(0, command.length).equals(Buffer.from(command))) return
  const { file, isWhole } = readPieces(received)
  if (typeof fake.conduct === 'object' && file.byteLength > fake.conduct.maxBytes)
    return void socket.end('INSTREAM size limit exceeded. ERROR\0')
  if (!isWhole) return
  if (fake.conduct === 'reaches a limit')
    return void socket.end('stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0')
  fake.scanned.push(file)
  socket.end(file.includes(testVirus) ? 'stream: Test.Virus-1 FOUND\0' : 'stream: OK\0')
}

/** Starts it on a port of this machine. */
export async function startFakeClamd(): Promise<FakeClamd> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let received = Buffer.alloc(0)
    socket
      // A client that leaves in the middle is no error of the server’s.
      .on('error', () => undefined)
      .on('close', () => sockets.delete(socket))
      .on('data', (piece) => {
        received = Buffer.concat([received, Buffer.from(piece)])
        answer(socket, received, fake)
      })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const fake: FakeClamd = {
    host: '127.0.0.1',
    port: isRecord(address) ? Number(address.port) : 0,
    conduct: 'answers',
    scanned: [],
    async stop() {
      if (!server.listening) return
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
  return fake
}
