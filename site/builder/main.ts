import { messageOf } from '@osi/shared'
import { clockOf } from '../runtime/clock.ts'
import { logOf } from '../runtime/log.ts'
import { serveMetrics } from '../runtime/metrics.ts'
import { parseSettings, type Settings } from '../runtime/settings.ts'
import { builderApi } from './control/api.ts'
import { assemble } from './control/assemble.ts'
import { Builder } from './control/builder.ts'
import { builderMetrics } from './control/builder-metrics.ts'
import { statusOf } from './control/status.ts'

/** Starts the release builder. @throws Error with one plain sentence when it can't */
async function start(settings: Settings): Promise<void> {
  const clock = clockOf()
  const log = logOf('builder', settings.logLevel)
  const { reconciler, releases, overrides } = await assemble(settings, clock, {
    onSweepFailure: (error) => log.warn({ error }, 'old releases could not be removed: the disk fills'),
  })
  await reconciler.recover()
  const metrics = settings.metrics && builderMetrics(() => statusOf(reconciler, releases, overrides, clock()))
  const builder = new Builder(reconciler, log, clock, { onOutcome: metrics?.onOutcome })
  const api = builderApi(
    {
      notify: () => builder.notify(),
      status: () => statusOf(reconciler, releases, overrides, clock()),
      async rollBackTo(id) {
        await overrides.pinRelease(id, clock())
        builder.notify(true)
      },
      async resume() {
        await overrides.unpinRelease()
        builder.notify(true)
      },
      async confirm(fingerprint) {
        if (reconciler.waiting?.fingerprint !== fingerprint) return false
        await overrides.approveSnapshot(fingerprint)
        builder.notify(true)
        return true
      },
    },
    settings.serviceKey!,
  )
  await api.listen({ host: settings.host, port: settings.builderPort }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new Error(
      `Port ${settings.builderPort} is in use. Stop the program that uses it, or set PUBLISHER_PORT to another.`,
    )
  })
  if (settings.metrics && metrics) await serveMetrics(settings.metrics, () => metrics.text())
  builder.start()
  log.info({ port: settings.builderPort, cms: settings.cmsUrl, releases: releases.path }, 'publishing')

  const stop = async () => {
    await Promise.all([builder.stop(), api.close()])
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
}

try {
  await start(parseSettings(process.env))
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exit(1)
}
