import type { Logger } from 'pino'
import { clockOf } from '../runtime/clock.ts'
import { ReleasesFolder } from '../runtime/releases/folder.ts'
import { loadSite } from '../runtime/rendering.ts'
import type { Settings } from '../runtime/settings.ts'
import { snapshotsOf } from '../runtime/snapshot-source.ts'
import { problemWithListening } from './listening.ts'
import { Drafts } from './drafts.ts'
import { Preview } from './preview.ts'
import { ReportSpool } from './report/spool.ts'
import { countAnswers } from './site-metrics.ts'
import { drain, siteServer } from './site-server.ts'

/** What a worker tells the first process. */
export type WorkerMessage = 'ready' | 'report-kept'

const tell = (message: WorkerMessage): void => void process.send?.(message)

/** Milliseconds for readers whose connection is open to ask once more before it closes. */
const drainMs = 1_000

/** Answers readers until it is told to end. @throws Error with one plain sentence when it can't */
export async function runWorker(settings: Settings, log: Logger): Promise<void> {
  const { dataDir, dist, siteUrl, cmsUrl, editorOrigins, serviceKey, asOf, host, sitePort, trustedProxies } = settings
  const render = await loadSite(dist, asOf)
  const site = await siteServer({
    releases: new ReleasesFolder(dataDir),
    render,
    spool: new ReportSpool(dataDir, () => tell('report-kept')),
    stamps: { clock: clockOf(), secret: serviceKey },
    clock: clockOf(asOf),
    siteUrl,
    log,
    trustedProxies,
    coversSubdomains: settings.coversSubdomains,
    onAnswer: settings.metrics && countAnswers(),
    preview: serviceKey
      ? new Preview({ source: snapshotsOf(cmsUrl, serviceKey), render, serviceKey, siteUrl, clock: clockOf() })
      : undefined,
    drafts: serviceKey
      ? new Drafts({ cmsUrl, render, serviceKey, siteUrl, editorOrigins, clock: clockOf() })
      : undefined,
  })
  const place = { host, port: sitePort }
  const listening = site.listen(place).catch((error: NodeJS.ErrnoException) => {
    throw problemWithListening(error, place)
  })
  const stop = async () => {
    await listening
    await drain(site, drainMs)
    process.exit(0)
  }
  // From here on it may have readers.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
  await listening
  tell('ready')
}
