import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Pool } from 'pg'

/** The connections of a CMS. */
export const poolOf = (payload: Payload): Pool => (payload.db as unknown as PostgresAdapter).pool
