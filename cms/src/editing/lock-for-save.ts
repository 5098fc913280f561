import { transactionOf } from '../platform/postgres.ts'
import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import type { Editable } from './stored-version.ts'

const nameOf = (what: Editable): string => ('global' in what ? `globals/${what.global}` : what.collection)

/**
 * Waits until nobody else saves the same document, and keeps others waiting until this save is committed: what is read from here on
 * is what is written over. Saves of different documents don't wait for each other.
 */
export async function lockForSave(what: Editable, req: PayloadRequest): Promise<void> {
  const db = await transactionOf(req)
  if ('global' in what) return void (await db?.execute(sql`select pg_advisory_xact_lock(hashtext(${nameOf(what)}))`))
  await db?.execute(sql`select pg_advisory_xact_lock_shared(hashtext(${what.collection})),
    pg_advisory_xact_lock(hashtext(${what.collection}), hashtext(${what.id}))`)
}

/** The same for a change of many documents at once, which reads all of them before it writes the first: no other save of the collection runs meanwhile. */
export async function lockForBulkSave(collection: string, req: PayloadRequest): Promise<void> {
  const db = await transactionOf(req)
  await db?.execute(sql`select pg_advisory_xact_lock(hashtext(${collection}))`)
}
