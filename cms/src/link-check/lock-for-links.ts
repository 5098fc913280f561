import type { Pool, QueryResultRow } from 'pg'

/** Any number will do, as long as it is the same for all and no other lock's. */
const lockNumber = 7_361_002

/** Whatever answers a query: the pool, or the connection that holds the lock. */
export interface Database {
  query<Row extends QueryResultRow>(sql: string, values: unknown[]): Promise<{ rows: Row[] }>
}

/** Lets one process ask links, and no other. What is queried by way of it fails once the lock is lost. */
export interface LinksLock extends Database {
  giveBack(): Promise<void>
}

/**
 * The lock, if nobody has it. PostgreSQL takes it back when the connection ends, in whatever way: a process that is killed leaves
 * nothing behind.
 */
export async function lockForLinks(pool: Pool): Promise<LinksLock | undefined> {
  const connection = await pool.connect()
  try {
    const { rows } = await connection.query<{ ours: boolean }>('select pg_try_advisory_lock($1) as ours', [lockNumber])
    if (!rows[0]?.ours) {
      connection.release()
      return undefined
    }
  } catch (error) {
    connection.release(true)
    throw error
  }
  // A connection takes one query at a time.
  let last: Promise<unknown> = Promise.resolve()
  const query: Database['query'] = (sql, values) => {
    const mine = last.then(() => connection.query(sql, values))
    last = mine.catch(() => undefined)
    return mine as Promise<never>
  }
  return {
    query,
    async giveBack() {
      const isGiven = await query('select pg_advisory_unlock($1)', [lockNumber]).then(
        () => true,
        () => false,
      )
      // A connection that ends takes the lock with it.
      connection.release(!isGiven)
    },
  }
}

/** Whether some process is asking links at this moment. */
export async function areLinksBeingAsked(pool: Database): Promise<boolean> {
  const { rows } = await pool.query(
    `select from pg_locks where locktype = 'advisory' and objid = $1 and classid = 0
     and database = (select oid from pg_database where datname = current_database())`,
    [lockNumber],
  )
  return rows.length > 0
}
