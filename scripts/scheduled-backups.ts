/**
 * `npm run scheduled-backups`: makes backups in the folder that OSI_BACKUP_DIR names, until it is stopped; with `-- --once` it makes the one that
 * is due, for a timer of the system's. Where the settings name a bucket, each is copied into it.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { withDatabase } from './backup/database-for-commands.ts'
import type { Copy } from './backup/copies.ts'
import { backUpWhenDue, keepSchedule, requireFolder, type Outcome } from './backup/scheduled.ts'
import { storeOf } from './backup/store.ts'
import { logOf } from '../site/runtime/log.ts'
import { plainly } from './plainly.ts'
import { Refusal } from './refusal.ts'
import { backupSettingsFrom } from './stack/settings.ts'

await plainly(async () => {
  const { folder, everyHours, keep, store: place, logLevel } = backupSettingsFrom(process.env)
  if (!folder) throw new Refusal('Set OSI_BACKUP_DIR to the folder that backups are to be in.')
  await requireFolder(folder)
  const log = logOf('backups', logLevel)
  const store = place && storeOf(place)
  const look = () =>
    withDatabase('must be there', (place) =>
      backUpWhenDue({ ...place, folder, everyHours, keep, store }, () => new Date()),
    ).catch((error: unknown): Outcome => {
      // The database is away: nothing can be written into it.
      if (error instanceof Refusal) return { kind: 'failed', failure: error.message }
      throw error
    })
  const tellCopy = (copy: Copy): void => {
    if (copy.kind === 'failed') log.error({ failure: copy.failure }, 'a backup could not be copied into the store')
    else log.info({ file: copy.file, removed: copy.removed, stays: copy.stays }, 'a backup was copied into the store')
  }
  const tell = (outcome: Outcome): void => {
    if (outcome.kind === 'failed') log.error({ failure: outcome.failure }, 'a backup, or its copy, failed')
    if (outcome.kind === 'copied') tellCopy(outcome)
    if (outcome.kind !== 'made') return
    log.info({ file: path.join(folder, outcome.file), removed: outcome.removed }, 'a backup was made')
    if (outcome.copy) tellCopy(outcome.copy)
    if (outcome.check === 'worked') log.info({ file: outcome.file }, 'a restore of it was rehearsed')
    else if (outcome.check) log.error({ failure: outcome.check.failure }, 'a restore could not be rehearsed')
  }
  if (parseArgs({ options: { once: { type: 'boolean' } } }).values.once) {
    const outcome = await look()
    tell(outcome)
    if (outcome.kind === 'failed') process.exitCode = 1
    return
  }
  const stopping = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      stopping.abort()
      // What is under way is left: the next start removes it.
      setTimeout(() => process.exit(0), 5_000).unref()
    })
  log.info({ folder, everyHours, keep }, 'waiting until a backup is due')
  await keepSchedule(look, tell, stopping.signal)
})
