import pg from 'pg'

/**
 * Does some work with a connection of its own to a database, and closes it whatever happens. A connection that is lost in the middle is
 * an error of the query that needed it, and no error that nobody hears.
 * @param options further settings of the connection; without others it waits 10 seconds for the database
 * @throws what the database says when it can't be reached, and what the work throws
 */
export async function withConnection<Result>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<Result>,
  options: Omit<pg.ClientConfig, 'connectionString'> = {},
): Promise<Result> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000, ...options })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
