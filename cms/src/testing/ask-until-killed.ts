/**
 * Asks the API for something in a process of its own, for a test that kills it in the middle.
 * Its environment is that of the CMS. Its parameters: the header of whoever asks, the path below `/api` at which the progress is told, the
 * path that is asked, and what is sent there. It prints how many documents are written, a number on each line, until it ends.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { getPayload, handleEndpoints } from 'payload'
import config from '../payload.config.ts'

const [authorization = '', progress = '', path = '', body = ''] = process.argv.slice(2)
await getPayload({ config: await config })
const headers = { authorization, 'content-type': 'application/json' }
const ask = (below: string, init: RequestInit): Promise<Response> =>
  handleEndpoints({ config, request: new Request(`http://localhost:3000/api${below}`, { ...init, headers }) })

let isOver = false
/** One question after the other: together they would take the connections that the work needs. */
async function tellProgress(): Promise<void> {
  while (!isOver) {
    const told: unknown = await (await ask(progress, { method: 'GET' })).json()
    if (typeof told === 'object' && told && 'written' in told) console.log(told.written)
    await pause(20)
  }
}
const telling = tellProgress()
await ask(path, { method: 'POST', body })
isOver = true
await telling
