/**
 * Asks the API for something in a process of its own, and kills itself in the middle: whoever watches it from outside could come too late.
 * Its environment is that of the CMS. Its parameters: after how many documents it kills itself, the header of whoever asks, the path below
 * `/api` at which the progress is told, the path that is asked, and what is sent there.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { isRecord } from '@osi/shared'
import { getPayload, handleEndpoints } from 'payload'
import config from '../payload.config.ts'

const [maxWritten, authorization = '', progress = '', path = '', body = ''] = process.argv.slice(2)
await getPayload({ config: await config })
const headers = { authorization, 'content-type': 'application/json' }
const ask = (below: string, init: RequestInit): Promise<Response> =>
  handleEndpoints({ config, request: new Request(`http://localhost:3000/api${below}`, { ...init, headers }) })

let isOver = false
/** One question after the other: together they would take the connections that the work needs. */
async function watchProgress(): Promise<void> {
  while (!isOver) {
    const told: unknown = await (await ask(progress, { method: 'GET' })).json()
    if (isRecord(told) && Number(told.written) >= Number(maxWritten)) process.kill(process.pid, 'SIGKILL')
    await pause(20)
  }
}
const watching = watchProgress()
await ask(path, { method: 'POST', body })
isOver = true
await watching
