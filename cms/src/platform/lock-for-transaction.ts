import { setTimeout } from 'node:timers/promises'
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

/** How long somebody waits for work of the same kind, and how often it is looked whether that is over. */
const [maxWaitMs, lookMs] = [5_000, 100]

/**
 * The same for work that may take longer than anyone waits for a lock. Running out of time is no error of the database here.
 * @returns whether it holds the lock
 */
export async function tryLockForTransaction(name: string, req: PayloadRequest): Promise<boolean> {
  const transaction = await transactionOf(req)
  if (!transaction) return true
  for (let waitedMs = 0; waitedMs <= maxWaitMs; waitedMs += lookMs) {
    const { rows } = await transaction.execute(sql`select pg_try_advisory_xact_lock(hashtext(${name})) as "isHeld"`)
    if (rows[0]?.['isHeld'] === true) {
      held.set(transaction, (held.get(transaction) ?? new Set()).add(name))
      return true
    }
    await setTimeout(lookMs)
  }
  return false
}

/**
 * A question about all documents of a collection, asked once for a transaction that holds the lock of the collection’s name: as long as nobody else
 * saves there, the answer stays true, and each save of an import would ask for its own document alone.
 * @param ask for the answer, of one collection
 * @returns the same question; it answers undefined where the transaction doesn’t hold that lock
 */
export function askedOnceWhileLocked<Answer>(
  ask: (collection: string, req: PayloadRequest) => Promise<Answer>,
): (collection: string, req: PayloadRequest) => Promise<Answer | undefined> {
  const answers = new WeakMap<object, Map<string, Promise<Answer>>>()
  return async (collection, req) => {
    const transaction = await transactionOf(req)
    if (!transaction || !(await holdsLock(collection, req))) return undefined
    const known = answers.get(transaction) ?? new Map<string, Promise<Answer>>()
    answers.set(transaction, known)
    const answer = known.get(collection) ?? ask(collection, req)
    known.set(collection, answer)
    return answer
  }
}
