/**
 * `npm run scheduled-backups`: makes backups in the folder that OSI_BACKUP_DIR names, until it is stopped; with `-- --once` it makes the one that
 * is due, for a timer of the system's.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { withDatabase } from './backup/database-for-commands.ts'
import { backUpWhenDue, keepSchedule, requireFolder, type Outcome } from './backup/scheduled.ts'
import { logOf } from '../site/runtime/log.ts'
import { plainly } from './plainly.ts'
import { Refusal } from './refusal.ts'
import { backupSettingsFrom } from './stack/settings.ts'

await plainly(async () => {
  const { folder, everyHours, keep, logLevel } = backupSettingsFrom(process.env)
  if (!folder) throw new Refusal('Set OSI_BACKUP_DIR to the folder that backups are to be in.')
  await requireFolder(folder)
  const log = logOf('backups', logLevel)
  const look = () =>
    withDatabase('must be there', (place) =>
      backUpWhenDue({ ...place, folder, everyHours, keep }, () => new Date()),
    ).catch((error: unknown): Outcome => {
      // The database is away: nothing can be written into it.
      if (error instanceof Refusal) return { kind: 'failed', failure: error.message }
      throw error
    })
  const tell = (outcome: Outcome): void => {
    if (outcome.kind === 'failed') log.error({ failure: outcome.failure }, 'a backup failed')
    if (outcome.kind !== 'made') return
    log.info({ file: path.join(folder, outcome.file), removed: outcome.removed }, 'a backup was made')
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
