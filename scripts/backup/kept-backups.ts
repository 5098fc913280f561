/** The names of scheduled backups: each says when it was begun, so that a folder tells everything by its names. Other files are left alone. */
const named = /^osi-backup-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.tar\.gz$/

/** @param at when the backup is begun */
export const nameOfBackup = (at: Date): string =>
  `osi-backup-${at.toISOString().slice(0, 19).replaceAll(':', '')}Z.tar.gz`

/** When a backup was begun; undefined for a file that is none of ours. */
export function instantOfBackup(name: string): Date | undefined {
  const [, day, hours, minutes, seconds] = named.exec(name) ?? []
  const at = day === undefined ? undefined : new Date(`${day}T${hours}:${minutes}:${seconds}Z`)
  return at && !Number.isNaN(at.getTime()) ? at : undefined
}

/** The names of the backups among some files, the newest first. */
export const backupsAmong = (names: readonly string[]): string[] =>
  names
    .filter((name) => instantOfBackup(name) !== undefined)
    .toSorted()
    .toReversed()

const hourMs = 60 * 60 * 1000

/**
 * Whether it is time for another backup. One that seems to be of the future was made before the machine's clock was put right: it does not
 * keep the next one from being made.
 *
 * @param names of the files in the folder
 * @param everyHours the time between two backups
 */
export function isBackupDue(names: readonly string[], now: Date, everyHours: number): boolean {
  return !names.some((name) => {
    const at = instantOfBackup(name)?.getTime()
    return at !== undefined && at <= now.getTime() && now.getTime() - at < everyHours * hourMs
  })
}

/**
 * The backups that may go.
 * @param names of the files in the folder
 * @param keep how many of the newest stay
 */
export const backupsToRemove = (names: readonly string[], keep: number): string[] =>
  backupsAmong(names).slice(Math.max(keep, 1))
