import { codeOf, messageOf } from '@osi/shared'
import type pg from 'pg'
import { withConnection } from '../database/with-connection.ts'
import { Refusal } from '../refusal.ts'

/** A backup that was made or failed, a copy of it in the store, or a restore that was rehearsed. The CMS shows the last ones, and answers Prometheus with their age. */
export interface BackupRun {
  kind: 'backup' | 'copy' | 'check'
  endedAt: Date
  /** The name of the backup's file, without its folder. */
  file: string
  bytes?: number
  /** Why it failed, in sentences; undefined when it worked. */
  failure?: string
}

/** Lines that are kept; there is one a day, or two. */
const maxRuns = 1_000

/** The table is missing in a database that is new, or of an older version. */
const noSuchTable = '42P01'

/** Writes a run into the database that it is about. Where there is no table for it, nothing is written. @throws Error when the database is away */
export async function recordRun(databaseUrl: string, run: BackupRun): Promise<void> {
  const { kind, endedAt, file, bytes, failure } = run
  await asking(databaseUrl, async (client) => {
    await client.query('INSERT INTO backup_runs (kind, ended_at, file, bytes, failure) VALUES ($1, $2, $3, $4, $5)', [
      kind,
      endedAt,
      file,
      bytes ?? null,
      failure ?? null,
    ])
    await client.query(
      'DELETE FROM backup_runs WHERE id IN (SELECT id FROM backup_runs ORDER BY ended_at DESC OFFSET $1)',
      [maxRuns],
    )
  })
}

/** When a restore was last rehearsed with success; undefined when it never was. @throws Error when the database is away */
export async function lastCheckedAt(databaseUrl: string): Promise<Date | undefined> {
  const rows = await asking(databaseUrl, async (client) => {
    const answer = await client.query<{ at: Date | null }>(
      `SELECT max(ended_at) AS at FROM backup_runs WHERE kind = 'check' AND failure IS NULL`,
    )
    return answer.rows
  })
  return rows?.[0]?.at ?? undefined
}

/** The name of the backup that was copied into the store last; undefined when none was. @throws Error when the database is away */
export async function lastCopied(databaseUrl: string): Promise<string | undefined> {
  const rows = await asking(databaseUrl, async (client) => {
    const answer = await client.query<{ file: string }>(
      `SELECT file FROM backup_runs WHERE kind = 'copy' AND failure IS NULL ORDER BY ended_at DESC LIMIT 1`,
    )
    return answer.rows
  })
  return rows?.[0]?.file
}

async function asking<Result>(
  databaseUrl: string,
  ask: (client: pg.Client) => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await withConnection(databaseUrl, ask, { statement_timeout: 30_000 })
  } catch (error) {
    if (codeOf(error) === noSuchTable) return undefined
    throw error
  }
}

/** What kept a backup from being made, in sentences for an administrator. @param folder where it was to be */
export function failureInWords(error: unknown, folder: string): string {
  if (error instanceof Refusal) return error.message
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `There is no room left in ${folder}. Make room, or let OSI_BACKUP_KEEP keep fewer backups.`
    case 'EACCES':
    case 'EROFS':
      return `${folder} can’t be written. Let the program’s user write there.`
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'ENOTFOUND':
    case '57P01':
      return 'The database does not answer.'
    default:
      return messageOf(error)
  }
}
