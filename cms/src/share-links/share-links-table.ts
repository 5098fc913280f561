import { index, pgTable, text, uuid } from '@payloadcms/db-postgres/drizzle/pg-core'
import { instantColumn, ownTable } from '../platform/own-table.ts'

/** The links to drafts that hold, one row each. A link that is ended has no row; the activity log remembers it. */
const shareLinks = pgTable(
  'share_links',
  {
    id: uuid('id').primaryKey(),
    /** `webinars/ID` or `globals/NAME`. */
    document: text('document').notNull(),
    /** SHA-256 of the token in the address, hexadecimal: whoever reads a backup can’t open the link. */
    tokenHash: text('token_hash').notNull().unique(),
    madeBy: uuid('made_by').notNull(),
    madeAt: instantColumn('made_at').notNull(),
    endsAt: instantColumn('ends_at').notNull(),
  },
  ({ document }) => [index('share_links_document_idx').on(document)],
)

export const withShareLinks = ownTable(shareLinks)
