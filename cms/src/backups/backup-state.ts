import type { Pool } from 'pg'

/** What is known of backups and of rehearsed restores. */
export interface BackupState {
  /** The last backup that was made. */
  made?: { at: Date; file: string; bytes: number | null }
  /** Why the latest try failed; undefined when it worked. */
  failed?: { at: Date; reason: string }
  /** The last backup that was copied into the store; undefined where none is. */
  copied?: { at: Date }
  /** Why the latest copy failed; undefined when it worked. */
  copyFailed?: { at: Date; reason: string }
  /** The last restore that was rehearsed with success. */
  checked?: { at: Date }
  /** Why the latest rehearsal failed; undefined when it worked. */
  checkFailed?: { at: Date; reason: string }
}

interface Row {
  kind: string
  at: Date
  file: string
  bytes: string | null
  failure: string | null
}

/** The last backup, the last copy and the last rehearsed restore, each with what has failed since. @throws Error when the database is away */
export async function readBackupState(pool: Pick<Pool, 'query'>): Promise<BackupState> {
  const { rows } = await pool.query<Row>(
    `select distinct on (kind, failure is null) kind, ended_at as at, file, bytes, failure
     from backup_runs order by kind, failure is null, ended_at desc`,
  )
  const lastOf = (kind: string, isFailure: boolean) =>
    rows.find((row) => row.kind === kind && (row.failure !== null) === isFailure)
  const [made, copied, checked] = [lastOf('backup', false), lastOf('copy', false), lastOf('check', false)]
  const since = (kind: string, good: Row | undefined) => {
    const bad = lastOf(kind, true)
    return bad && (!good || bad.at > good.at) ? { at: bad.at, reason: bad.failure ?? '' } : undefined
  }
  return {
    ...(made && { made: { at: made.at, file: made.file, bytes: made.bytes === null ? null : Number(made.bytes) } }),
    ...(copied && { copied: { at: copied.at } }),
    ...(checked && { checked: { at: checked.at } }),
    failed: since('backup', made),
    copyFailed: since('copy', copied),
    checkFailed: since('check', checked),
  }
}
