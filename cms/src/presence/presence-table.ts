import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { index, pgTable, text, timestamp, uuid } from '@payloadcms/db-postgres/drizzle/pg-core'

type SchemaHook = NonNullable<PostgresAdapter['beforeSchemaInit']>[number]

/** Who has which document open, one row for each window. No collection of Payload's: it is written every few seconds, and never edited. */
const presence = pgTable(
  'presence',
  {
    /** A name that the window gave itself. */
    window: text('window').primaryKey(),
    /** `webinars/ID` or `globals/NAME`. */
    document: text('document').notNull(),
    userId: uuid('user_id').notNull(),
    /** When the window was last heard of. */
    seenAt: timestamp('seen_at', { withTimezone: true, precision: 3 }).notNull(),
  },
  ({ document }) => [index('presence_document_idx').on(document)],
)

/** Has migrations and `check:generated` know the table. */
export const withPresence: SchemaHook = ({ schema }) => ({
  ...schema,
  tables: { ...schema.tables, presence },
})
