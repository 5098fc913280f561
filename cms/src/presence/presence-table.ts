import { index, pgTable, text, uuid } from '@payloadcms/db-postgres/drizzle/pg-core'
import { instantColumn, ownTable } from '../platform/own-table.ts'

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
    seenAt: instantColumn('seen_at').notNull(),
  },
  ({ document }) => [index('presence_document_idx').on(document)],
)

export const withPresence = ownTable(presence)
