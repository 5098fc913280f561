import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'

/**
 * Waits until no other transaction holds the lock of this name, and holds it until the end of the one that the request is in: what is
 * read from here on stays true until it is written. Without a transaction there is nothing to hold it, and nothing happens.
 */
export async function lockForTransaction(name: string, req: PayloadRequest): Promise<void> {
  const id = await req.transactionID
  const { sessions } = req.payload.db as unknown as PostgresAdapter
  const session = id === undefined || id === null ? undefined : sessions[id]
  await session?.db.execute(sql`select pg_advisory_xact_lock(hashtext(${name}))`)
}
