import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { messageOf } from '@osi/shared'
import type { ClamdAddress } from '@osi/shared/settings'

/** What clamd says of a file. Of one that it has not scanned to the end nothing is known. */
export type ScanResult =
  | { kind: 'clean' }
  /** @property virus the name that the scanner’s list has for it */
  | { kind: 'infected'; virus: string }
  /** `away`: it doesn’t answer; `gave up`: it broke off, or says that it can’t. */
  | { kind: 'not scanned'; trouble: 'away' | 'gave up'; reason: string }

/** A request is answered within this, and its transaction may wait for twice as long. */
const timeoutMs = 30_000
const pieceBytes = 64 * 1024

/** Its answer is lost when it leaves while the file is on its way (1.4.6). */
const brokeOff = 'It broke off, as clamd does with a file that is larger than its StreamMaxLength.'

/** What clamd “finds” in a file that is larger, or packed deeper, than it looks, where `AlertExceedsMax` is on. */
const limitReached = 'Heuristics.Limits.Exceeded'

/** A file as INSTREAM wants it (`man clamd`): pieces, each behind its length in four bytes, the highest first; an empty one ends it. */
function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0')
  for (let start = 0; start < bytes.byteLength; start += pieceBytes) {
    const piece = bytes.subarray(start, start + pieceBytes)
    yield lengthOf(piece)
    yield piece
  }
  yield Buffer.alloc(4)
}

function lengthOf(piece: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.byteLength)
  return length
}

/**
 * Says something to clamd. The connection stays open in both directions until the answer is there: clamd takes a half-closed one for somebody who left.
 * @returns the answer without the zero that ends it; undefined when clamd broke off without one
 * @throws Error when nobody can be reached there, or when the answer takes too long
 */
async function ask(address: ClamdAddress, said: Iterable<Uint8Array>, limitMs: number): Promise<string | undefined> {
  const signal = AbortSignal.timeout(limitMs)
  const socket = connect({ ...address, signal })
  let isConnected = false
  socket.once('connect', () => (isConnected = true))
  socket.setEncoding('utf8')
  Readable.from(said).pipe(socket, { end: false })
  let answer = ''
  try {
    for await (const piece of socket) {
      answer += String(piece)
      if (answer.includes('\0')) break
    }
  } catch (error) {
    if (signal.aborted) throw new Error(`No answer within ${limitMs} ms.`, { cause: error })
    if (!isConnected) throw error
  }
  const [whole, ...rest] = answer.split('\0')
  return rest.length > 0 ? whole : undefined
}

/**
 * Has clamd look for viruses in a file.
 * @param limitMs milliseconds after which it counts as away
 */
export async function scan(address: ClamdAddress, bytes: Uint8Array, limitMs = timeoutMs): Promise<ScanResult> {
  try {
    const answer = await ask(address, inPieces(bytes), limitMs)
    if (answer === 'stream: OK') return { kind: 'clean' }
    const virus = /^stream: (.+) FOUND$/.exec(answer ?? '')?.[1]
    if (virus !== undefined && !virus.startsWith(limitReached)) return { kind: 'infected', virus }
    return { kind: 'not scanned', trouble: 'gave up', reason: answer ?? brokeOff }
  } catch (error) {
    return { kind: 'not scanned', trouble: 'away', reason: messageOf(error) }
  }
}

/** Whether clamd answers at all, within two seconds. */
export const isThere = (address: ClamdAddress): Promise<boolean> =>
  ask(address, [Buffer.from('zPING\0')], 2_000).then(
    (answer) => answer === 'PONG',
    () => false,
  )
