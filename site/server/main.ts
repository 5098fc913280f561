import { pino } from 'pino'
import { clockOf } from '../runtime/clock.ts'
import { ReleasesFolder } from '../runtime/releases/folder.ts'
import { loadSite } from '../runtime/rendering.ts'
import { parseSettings, type Settings } from '../runtime/settings.ts'
import { snapshotsOf } from '../runtime/snapshot-source.ts'
import { Preview } from './preview.ts'
import { ReportSpool } from './report/spool.ts'
import { drain, siteServer } from './site-server.ts'

const log = pino({ name: 'site' })

/** Starts the site server. @throws Error with one plain sentence when it can't */
async function start({ dataDir, dist, siteUrl, cmsUrl, serviceKey, asOf, host, sitePort }: Settings): Promise<void> {
  const releases = new ReleasesFolder(dataDir)
  releases.create()
  const spool = new ReportSpool(dataDir, cmsUrl, serviceKey, log)
  const render = await loadSite(dist, asOf)
  const preview = serviceKey
    ? new Preview({ source: snapshotsOf(cmsUrl, serviceKey), render, serviceKey, siteUrl, clock: clockOf() })
    : undefined
  const site = await siteServer({ releases, render, spool, clock: clockOf(asOf), siteUrl, preview })
  await spool.start()
  await site.listen({ host, port: sitePort }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new Error(`Port ${sitePort} is in use. Stop the program that uses it, or set SITE_PORT to another.`)
  })
  log.info({ port: sitePort, address: siteUrl }, 'serving')

  const stop = async () => {
    await Promise.all([drain(site, 1_000), spool.stop()])
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
}

try {
  await start(parseSettings(process.env))
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exit(1)
}
