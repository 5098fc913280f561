import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { DatabaseAdapterObj } from 'payload'

/** Lets so many in at a time; whoever comes later waits, in the order of coming. */
function semaphore(atOnce: number) {
  let inside = 0
  const waiting: (() => void)[] = []
  return {
    async enter(): Promise<void> {
      if (inside >= atOnce) await new Promise<void>((letIn) => waiting.push(letIn))
      else inside += 1
    },
    leave(): void {
      const next = waiting.shift()
      if (next) next()
      else inside -= 1
    },
  }
}

/**
 * The same database, which has no more than so many transactions open at once. Inside a transaction Payload 3.90 still asks some things
 * over a second connection (whether someone else has the document open, for one): when as many people save as there are connections, each
 * save holds one and waits for another, and all of them fail after five seconds.
 * @param atOnce fewer than the pool has connections, so that one is always left
 */
export function limitTransactions(
  database: DatabaseAdapterObj<PostgresAdapter>,
  atOnce: number,
): DatabaseAdapterObj<PostgresAdapter> {
  return {
    ...database,
    init(args) {
      const db = database.init(args)
      const turns = semaphore(atOnce)
      const open = new Set<unknown>()
      const begin = db.beginTransaction.bind(db)
      const end = (how: typeof db.commitTransaction) => async (incoming?: Parameters<typeof how>[0]) => {
        const id = await incoming
        try {
          await how.call(db, id as never)
        } finally {
          if (open.delete(id)) turns.leave()
        }
      }
      db.beginTransaction = async (options) => {
        await turns.enter()
        try {
          const id = await begin(options)
          open.add(id)
          return id
        } catch (error) {
          turns.leave()
          throw error
        }
      }
      db.commitTransaction = end(db.commitTransaction)
      db.rollbackTransaction = end(db.rollbackTransaction)
      return db
    },
  }
}
