import { transactionOf } from './postgres.ts'
import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'

/**
 * Waits until no other transaction holds the lock of this name, and holds it until the end of the one that the request is in: what is
 * read from here on stays true until it is written. Without a transaction there is nothing to hold it, and nothing happens.
 */
export async function lockForTransaction(name: string, req: PayloadRequest): Promise<void> {
  const transaction = await transactionOf(req)
  await transaction?.execute(sql`select pg_advisory_xact_lock(hashtext(${name}))`)
}
