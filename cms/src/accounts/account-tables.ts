import { bigint, index, pgTable, primaryKey, text, uuid } from '@payloadcms/db-postgres/drizzle/pg-core'
import { instantColumn, ownTable } from '../platform/own-table.ts'

/** What is known of a session beside what Payload keeps of it: that one is written anew with every change of its account. */
const accountSessions = pgTable(
  'account_sessions',
  {
    /** As in `users_sessions`. */
    session: text('session').primaryKey(),
    account: uuid('account').notNull(),
    /** To a few minutes. */
    usedAt: instantColumn('used_at').notNull(),
    address: text('address'),
    /** What the browser says of itself. */
    browser: text('browser'),
    /** When the account’s password was last shown in this session. */
    provenAt: instantColumn('proven_at'),
  },
  ({ account }) => [index('account_sessions_account_idx').on(account)],
)

/** The key that an account shares with an app on a phone, sealed (`sealed-key.ts`). */
const secondFactors = pgTable('second_factors', {
  account: uuid('account').primaryKey(),
  key: text('key'),
  confirmedAt: instantColumn('confirmed_at'),
  /** The step whose code was used last: no code is used twice. */
  lastStep: bigint('last_step', { mode: 'number' }),
  /** A key whose first code has not been seen yet. */
  pendingKey: text('pending_key'),
})

/** Digests of the codes that are left. */
const recoveryCodes = pgTable(
  'recovery_codes',
  { account: uuid('account').notNull(), digest: text('digest').notNull() },
  ({ account, digest }) => [primaryKey({ columns: [account, digest] })],
)

export const withAccountTables = [ownTable(accountSessions), ownTable(secondFactors), ownTable(recoveryCodes)]
