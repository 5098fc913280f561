import { index, jsonb, pgTable, text, timestamp } from '@payloadcms/db-postgres/drizzle/pg-core'
import type { PostgresAdapter } from '@payloadcms/db-postgres'

type SchemaHook = NonNullable<PostgresAdapter['beforeSchemaInit']>[number]

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/**
 * The published links to other sites, and what became of them when they were last asked. No collection of Payload's: nobody edits
 * it, and it needs no address under which it could be read.
 */
const checkedLinks = pgTable(
  'checked_links',
  {
    /** In the form in which it is asked; see `links-in.ts`. */
    link: text('link').primaryKey(),
    /** The documents that have it: `DocumentReference[]`. */
    documents: jsonb('documents').notNull(),
    /** From when on it is to be asked. */
    dueAt: moment('due_at').notNull(),
    /** When it was asked last. */
    triedAt: moment('tried_at'),
    /** When it was asked last and the answer, or the lack of one, could be laid to the link. */
    judgedAt: moment('judged_at'),
    /** When it failed for the first time since it answered last. */
    failingSince: moment('failing_since'),
    /** How it failed last: half a sentence. */
    why: text('why'),
  },
  ({ dueAt }) => [index('checked_links_due_at_idx').on(dueAt)],
)

/** Has migrations and `check:generated` know the table. */
export const withCheckedLinks: SchemaHook = ({ schema }) => ({
  ...schema,
  tables: { ...schema.tables, checked_links: checkedLinks },
})
