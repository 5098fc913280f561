import pg from 'pg'

/** Any number will do, as long as it is the same for all. */
const lockNumber = 7_361_001

/** Seconds: a large database takes its migrations. */
const waitSeconds = 300

/**
 * Does something while no other process does the same on this database; a second one waits. The lock is the connection's, so a
 * process that dies gives it back.
 */
export async function withPreparationLock<Result>(databaseUrl: string, work: () => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  // A connection that is lost is an error of what asks on it, and would end the process as one that nobody hears.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(`set lock_timeout = '${waitSeconds}s'`)
    await client.query('select pg_advisory_lock($1)', [lockNumber]).catch((error: { code?: string }) => {
      if (error.code !== '55P03') throw error
      throw new Error(
        `another process has been preparing this database for ${waitSeconds} seconds. Wait until it has ended, or stop it, and start again.`,
      )
    })
    return await work()
  } finally {
    await client.end().catch(() => undefined)
  }
}
