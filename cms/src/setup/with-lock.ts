import pg from 'pg'

/** Any number will do, as long as it is the same for all. */
const lockNumber = 7_361_001

/**
 * Does something while no other process does the same on this database; a second one waits. The lock is the connection's, so a
 * process that dies gives it back.
 */
export async function withPreparationLock<Result>(databaseUrl: string, work: () => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    return await work()
  } finally {
    await client.end()
  }
}
