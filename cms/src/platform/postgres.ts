import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import type { SQL } from 'drizzle-orm'
import type { Pool } from 'pg'

/** The database of a CMS as what it is, a PostgreSQL; Payload’s own type leaves open which one is used. */
export const postgresOf = (payload: Pick<Payload, 'db'>): PostgresAdapter => payload.db as unknown as PostgresAdapter

/** The connections of a CMS. */
export const poolOf = (payload: Pick<Payload, 'db'>): Pool => postgresOf(payload).pool

/** As much of a request as says which transaction it is in. */
export type InTransaction = Pick<PayloadRequest, 'payload' | 'transactionID'>

/** The connection of the transaction that a request is in; undefined without one. */
export async function transactionOf(req: InTransaction) {
  const id = await req.transactionID
  return id === undefined || id === null ? undefined : postgresOf(req.payload).sessions[id]?.db
}

/** Asks the database, in the transaction of a request if it is in one. @returns the rows */
export async function rowsOf(query: SQL, req: InTransaction): Promise<Record<string, unknown>[]> {
  const { rows } = await ((await transactionOf(req)) ?? postgresOf(req.payload).drizzle).execute(query)
  return rows
}

/** The table in which Payload keeps a collection. @param slug of the configuration: what comes out becomes SQL */
export const tableOf = (slug: string): string => slug.replaceAll('-', '_')
