import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { holdsLock, lockForTransaction } from '../platform/lock-for-transaction.ts'
import { transactionOf } from '../platform/postgres.ts'
import type { Editable } from './stored-version.ts'

/**
 * Waits until nobody else saves the same document, and keeps others waiting until this save is committed: what is read from here on
 * is what is written over. Saves of different documents don't wait for each other.
 */
export async function lockForSave(what: Editable, req: PayloadRequest): Promise<void> {
  if ('global' in what) return lockForTransaction(`globals/${what.global}`, req)
  if (await holdsLock(what.collection, req)) return
  const db = await transactionOf(req)
  await db?.execute(sql`select pg_advisory_xact_lock_shared(hashtext(${what.collection})),
    pg_advisory_xact_lock(hashtext(${what.collection}), hashtext(${what.id}))`)
}

/** The same for a change of many documents at once, which reads all of them before it writes the first: no other save of the collection runs meanwhile. */
export const lockForBulkSave = (collection: string, req: PayloadRequest): Promise<void> =>
  lockForTransaction(collection, req)
