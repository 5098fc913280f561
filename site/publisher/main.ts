import { pino } from 'pino'
import { clockOf } from '../runtime/clock.ts'
import { settingsFrom, type Settings } from '../runtime/settings.ts'
import { publisherApi } from './api.ts'
import { assemble } from './assemble.ts'
import { Publisher } from './publisher.ts'
import { statusOf } from './status.ts'

const log = pino({ name: 'publisher' })

/** Starts the publisher. @throws Error with one plain sentence when it can't */
async function start(settings: Settings): Promise<void> {
  const clock = clockOf()
  const { reconciler, releases, orders } = await assemble(settings, clock)
  await reconciler.recover()
  const publisher = new Publisher(reconciler, log, clock)
  const api = publisherApi(
    {
      poke: () => publisher.poke(),
      status: () => statusOf(reconciler, releases, orders, clock()),
      async rollBackTo(id) {
        await orders.rollBackTo(id, clock())
        publisher.poke(true)
      },
      async resume() {
        await orders.resume()
        publisher.poke(true)
      },
      async confirm(fingerprint) {
        if (reconciler.waiting?.fingerprint !== fingerprint) return false
        await orders.confirm(fingerprint)
        publisher.poke(true)
        return true
      },
    },
    settings.serviceKey!,
  )
  await api.listen({ host: settings.host, port: settings.publisherPort }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new Error(
      `Port ${settings.publisherPort} is in use. Stop the program that uses it, or set PUBLISHER_PORT to another.`,
    )
  })
  publisher.start()
  log.info({ port: settings.publisherPort, cms: settings.cmsUrl, releases: releases.path }, 'publishing')

  const stop = async () => {
    await Promise.all([publisher.stop(), api.close()])
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
}

try {
  await start(settingsFrom(process.env))
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exit(1)
}
