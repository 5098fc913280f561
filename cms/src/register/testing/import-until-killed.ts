/**
 * Confirms an import in a process of its own, for a test that kills it in the middle.
 * Its environment is that of the CMS; its two parameters are the token of the file and the header of whoever confirms.
 * It prints how many documents are written, a number on each line, until it ends.
 */
import { getPayload, handleEndpoints } from 'payload'
import config from '../../payload.config.ts'

const [token = '', authorization = ''] = process.argv.slice(2)
await getPayload({ config: await config })
const headers = { authorization, 'content-type': 'application/json' }
const ask = (path: string, init: RequestInit): Promise<Response> =>
  handleEndpoints({ config, request: new Request(`http://localhost:3000/api/register/${path}`, { ...init, headers }) })

const timer = setInterval(async () => {
  const progress: unknown = await (await ask(`progress?token=${token}`, { method: 'GET' })).json()
  if (typeof progress === 'object' && progress && 'written' in progress) console.log(progress.written)
}, 20)
await ask('import', { method: 'POST', body: JSON.stringify({ token, publish: true, confirmLarge: true }) })
clearInterval(timer)
