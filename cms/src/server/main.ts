/** `node src/server/main.ts`: serves what `next build` has made, on `HOST` and `CMS_PORT`, until it is told to end. */
import { createServer } from 'node:http'
import path from 'node:path'
import { messageOf } from '@osi/shared'
import next from 'next'
import { front } from './front.ts'
import { logAsJson } from './json-log.ts'

/** Milliseconds for what is under way, once the server has been told to end. */
const drainMs = 10_000

try {
  const { settings } = await import('../platform/settings.ts')
  const { host, port } = settings.listen
  logAsJson(settings.logLevel)
  const app = next({ dev: false, dir: path.join(import.meta.dirname, '../..'), hostname: host, port })
  await app.prepare()
  const { cmsUrl, siteUrl, cmsOrigins: origins, trustedProxies, coversSubdomains } = settings
  // Longer than the proxies in front of it keep a connection, or they would send into one that has just closed.
  const server = createServer(
    { keepAliveTimeout: 75_000 },
    front(app.getRequestHandler(), { cmsUrl, siteUrl, origins, trustedProxies, coversSubdomains }),
  )
  const stop = () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), drainMs).unref()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(
      `The CMS can’t listen on ${host}, port ${port} (${error.code}). Set HOST and CMS_PORT to an address of this machine and a free port.`,
    )
    process.exit(1)
  })
  server.listen(port, host, () => console.log(`The CMS listens on ${host}, port ${port}.`))
} catch (error) {
  console.error(messageOf(error))
  process.exit(1)
}
