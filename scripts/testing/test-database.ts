import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { withConnection } from '../database/with-connection.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The PostgreSQL of a run of tests; `createTestDatabase` makes databases in it. */
    databaseUrl: string
  }
}

/**
 * A database of its own for a test file, in the PostgreSQL of the run.
 * @param template the name of a database to copy instead of starting empty; nobody may be connected to it
 * @returns its address, its name, and what removes it, whoever is still connected
 */
export async function createTestDatabase(
  template = 'template1',
): Promise<{ url: string; name: string; drop(): Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await run(`CREATE DATABASE ${name} TEMPLATE ${pg.escapeIdentifier(template)}`)
  const url = new URL(inject('databaseUrl'))
  url.pathname = name
  return { url: url.href, name, drop: () => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

async function run(statement: string): Promise<void> {
  await withConnection(inject('databaseUrl'), (client) => client.query(statement))
}
