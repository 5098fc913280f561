/**
 * Another process of the CMS on the database of the first one, as on a second machine, for a test that forks it. It prepares the database as
 * `npm run prepare-database` does, answers the API on a port that it tells whoever forked it, and ends with them. Its environment is that of the CMS.
 */
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { getPayload, handleEndpoints } from 'payload'
import config from '../payload.config.ts'
import { publicationResponse } from '../publication/publication-response.ts'
import { settings } from '../platform/settings.ts'
import { prepareDatabase } from '../setup/prepare-database.ts'
import { withPreparationLock } from '../setup/with-lock.ts'

const payload = await getPayload({ config: await config })
await withPreparationLock(settings.databaseUrl, () =>
  prepareDatabase(payload, { ...settings, startsEmpty: true, say: () => undefined }),
)
const answerTo = (request: Request): Promise<Response> =>
  new URL(request.url).pathname === '/api/publication'
    ? publicationResponse(request, () => Promise.resolve(payload))
    : handleEndpoints({ config, request })

const server = createServer(async (asked, told) => {
  const { method = 'GET', url = '/' } = asked
  const headers = new Headers()
  for (const [name, value] of Object.entries(asked.headers)) if (typeof value === 'string') headers.set(name, value)
  const body = method === 'GET' ? null : new Uint8Array(await buffer(asked))
  const answer = await answerTo(new Request(new URL(url, settings.cmsUrl), { method, headers, body }))
  told.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
})
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
process.on('disconnect', () => process.exit(0))
