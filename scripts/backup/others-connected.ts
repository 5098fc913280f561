import type pg from 'pg'

/** How many others are connected to the database of a client: the CMS, most likely. */
export async function othersConnected(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ others: number }>(
    `SELECT count(*)::int AS others FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  )
  return rows[0]?.others ?? 0
}
