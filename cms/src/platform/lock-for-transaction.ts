import { transactionOf } from './postgres.ts'
import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'

/** The names of the locks that each transaction holds. They end with it. */
const held = new WeakMap<object, Set<string>>()

/** Whether the transaction of a request holds the lock of this name. */
export async function holdsLock(name: string, req: PayloadRequest): Promise<boolean> {
  const transaction = await transactionOf(req)
  return transaction !== undefined && (held.get(transaction)?.has(name) ?? false)
}

/**
 * Waits until no other transaction holds the lock of this name, and holds it until the end of the one that the request is in: what is
 * read from here on stays true until it is written. Without a transaction there is nothing to hold it, and nothing happens. A lock that
 * the transaction holds isn't asked for again: an import saves a thousand documents in one.
 */
export async function lockForTransaction(name: string, req: PayloadRequest): Promise<void> {
  const transaction = await transactionOf(req)
  if (!transaction) return
  const names = held.get(transaction) ?? new Set()
  if (names.has(name)) return
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtext(${name}))`)
  held.set(transaction, names.add(name))
}
