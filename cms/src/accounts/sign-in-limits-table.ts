import { bigint, integer, pgTable, varchar } from '@payloadcms/db-postgres/drizzle/pg-core'
import { ownTable } from '../platform/own-table.ts'

export const signInLimitsTable = 'sign_in_attempts'

/** What `rate-limiter-flexible` counts, in the form that it expects. In the database, so that all processes of the CMS count together, and a restart forgets nothing. */
const signInAttempts = pgTable(signInLimitsTable, {
  /** A kind of limit, and a digest of whom it is for. */
  key: varchar('key', { length: 255 }).primaryKey(),
  points: integer('points').notNull().default(0),
  /** Milliseconds since 1970. */
  expire: bigint('expire', { mode: 'number' }),
})

export const withSignInLimits = ownTable(signInAttempts)
