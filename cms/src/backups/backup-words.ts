import { centralTime, dayMs, formatSince, hourMs } from '@osi/shared'
import type { BackupState } from './backup-state.ts'

const monthMs = 31 * dayMs

/** How it stands with the backups, for an administrator: a sentence, and what is to be done if anything is. */
export interface BackupSummary {
  sentence: string
  warning?: { title: string; sentence: string }
}

const megabytes = (bytes: number): string =>
  bytes < 1_000_000 ? 'less than 1 MB' : `${Math.round(bytes / 1_000_000).toLocaleString('en-US')} MB`

/**
 * What is said of the backups.
 * @param everyHours how often one is to be made. A backup that is twice as old is too old
 */
export function summaryOfBackups(state: BackupState, now: Date, everyHours: number): BackupSummary {
  const moment = (at: Date): string => formatSince(at.toISOString(), centralTime, now)
  const { made, failed, copied, copyFailed, checked, checkFailed } = state
  const last = made
    ? `Last backup: ${moment(made.at)}${made.bytes === null ? '' : `, ${megabytes(made.bytes)}`}.`
    : 'No backup has been made yet.'
  const check = checked ? `Last rehearsed restore: ${moment(checked.at)}.` : 'No restore has been rehearsed yet.'
  const copy = copied ? [`Last copy in the store: ${moment(copied.at)}.`] : []
  const sentence = [last, ...copy, check].join(' ')
  if (failed)
    return {
      sentence,
      warning: { title: 'The last backup failed', sentence: `${failed.reason} (${moment(failed.at)})` },
    }
  if (!made)
    return {
      sentence,
      warning: {
        title: 'There is no backup',
        sentence:
          'If the disk fails, everything is lost. Have backups made: set OSI_BACKUP_DIR, as docs/operations.md says.',
      },
    }
  if (now.getTime() - made.at.getTime() > 2 * everyHours * hourMs)
    return {
      sentence,
      warning: {
        title: 'The last backup is old',
        sentence: `One is expected every ${everyHours} hours. See whether the process that makes backups is running.`,
      },
    }
  if (copyFailed)
    return {
      sentence,
      warning: {
        title: 'The last backup is not in the store',
        sentence: `${copyFailed.reason} (${moment(copyFailed.at)})`,
      },
    }
  if (checkFailed)
    return {
      sentence,
      warning: {
        title: 'A restore could not be rehearsed',
        sentence: `${checkFailed.reason} (${moment(checkFailed.at)})`,
      },
    }
  if (!checked || now.getTime() - checked.at.getTime() > monthMs)
    return {
      sentence,
      warning: {
        title: 'Nobody knows whether the backups can be restored',
        sentence: 'Rehearse it: npm run restore -- FILE --check',
      },
    }
  return { sentence }
}
