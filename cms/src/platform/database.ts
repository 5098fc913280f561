import { postgresAdapter, type PostgresAdapter } from '@payloadcms/db-postgres'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DatabaseAdapterObj } from 'payload'
import pg from 'pg'
import { settings } from './settings.ts'
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
    this.on('connect', (client) => client.on('error', report))
  }
}

const connections = 20

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
      push: false,
      beforeSchemaInit,
      migrationDir: path.join(path.dirname(fileURLToPath(import.meta.url)), '../migrations'),
      pg: { ...pg, Pool: LastingPool },
      pool: { connectionString: settings.databaseUrl, max: connections, connectionTimeoutMillis: 5_000 },
    }),
    connections / 2,
  )
