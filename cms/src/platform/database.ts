import { postgresAdapter, type PostgresAdapter } from '@payloadcms/db-postgres'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DatabaseAdapterObj } from 'payload'
import pg from 'pg'
import { settings } from './settings.ts'
import { noteTrouble } from './database-trouble.ts'
import { limitTransactions } from './limit-transactions.ts'

/**
 * A pool that outlives its server: a database that restarts ends its connections with an error on each of them, and an error that
 * nobody listens to ends the process.
 */
class LastingPool extends pg.Pool {
  constructor(options?: pg.PoolConfig) {
    super(options)
    const report = (error: Error) => console.warn(`A database connection ended: ${error.message}`)
    this.on('error', report)
    this.on('connect', (client) => {
      client.on('error', report)
      noticing(client)
    })
    noticing(this)
  }
}

/** Has trouble noted for the request that is answered; `query` and `connect` stay as they are otherwise. */
function noticing(asked: pg.Pool | pg.PoolClient): void {
  for (const name of ['query', 'connect'] as const) {
    const ask = (asked[name] as (...parameters: unknown[]) => unknown).bind(asked)
    Object.assign(asked, {
      [name]: (...parameters: unknown[]) => {
        const result = ask(...parameters)
        if (result instanceof Promise) result.catch(noteTrouble)
        return result
      },
    })
  }
}

const connections = 20

/**
 * Milliseconds. An editor waits for a lock no longer than they would before pressing the button again, and nothing that the CMS asks takes
 * half a minute; migrations lift the limit for themselves.
 */
const limits = {
  connectionTimeoutMillis: 5_000,
  lock_timeout: 5_000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
  // A server that is gone without a word: the network is cut, or its process is stopped.
  query_timeout: 40_000,
  keepAlive: true,
}

/**
 * PostgreSQL, changed by migrations alone.
 * @param beforeSchemaInit add the tables that are no collections
 */
export const databaseWith = (
  beforeSchemaInit: PostgresAdapter['beforeSchemaInit'],
): DatabaseAdapterObj<PostgresAdapter> =>
  limitTransactions(
    postgresAdapter({
      idType: 'uuid',
      // A form names the document that it makes; `mergeOnSave` lets no other id through.
      allowIDOnCreate: true,
      push: false,
      beforeSchemaInit,
      migrationDir: path.join(path.dirname(fileURLToPath(import.meta.url)), '../migrations'),
      pg: { ...pg, Pool: LastingPool },
      pool: { connectionString: settings.databaseUrl, max: connections, ...limits },
    }),
    connections / 2,
  )
