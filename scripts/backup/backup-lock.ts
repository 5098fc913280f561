import { withConnection } from '../database/with-connection.ts'
import { Refusal } from '../refusal.ts'

/** Any number will do, as long as it is the same for all and no other lock's. */
const lockNumber = 7_361_003

/** Another process makes a backup of the same database at this moment. */
export class BackupUnderWay extends Refusal {}

/**
 * Does something while no other process backs up this database. The lock is the connection's: a process that is killed gives it back.
 * @throws BackupUnderWay when another process has the lock
 */
export async function withBackupLock<Result>(databaseUrl: string, work: () => Promise<Result>): Promise<Result> {
  return withConnection(databaseUrl, async (client) => {
    const { rows } = await client.query<{ ours: boolean }>('SELECT pg_try_advisory_lock($1) AS ours', [lockNumber])
    if (!rows[0]?.ours)
      throw new BackupUnderWay('Another backup of this database is being made. Wait until it has ended.')
    return work()
  })
}
