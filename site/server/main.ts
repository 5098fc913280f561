import { messageOf } from '@osi/shared'
import cluster from 'node:cluster'
import { logOf } from '../runtime/log.ts'
import { parseSettings } from '../runtime/settings.ts'
import { runPrimary } from './primary.ts'
import { runWorker } from './worker.ts'

/** The site server: one process that keeps the others running, and those that answer readers. */
try {
  const settings = parseSettings(process.env)
  await (cluster.isPrimary ? runPrimary : runWorker)(settings, logOf('site', settings.logLevel))
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exit(1)
}
