import { pgTable, primaryKey, text, uuid } from '@payloadcms/db-postgres/drizzle/pg-core'
import { instantColumn, ownTable } from '../platform/own-table.ts'

/** The findings that an editor dismissed because the text is right as it is, with the reason. */
const dismissedFindings = pgTable(
  'dismissed_findings',
  {
    /** `webinars/ID` or `globals/NAME`. */
    document: text('document').notNull(),
    /** SHA-256 of the rule, the field and the words (`findingKey` in shared): other words are found anew. */
    finding: text('finding').notNull(),
    reason: text('reason').notNull(),
    dismissedBy: uuid('dismissed_by').notNull(),
    dismissedAt: instantColumn('dismissed_at').notNull(),
  },
  ({ document, finding }) => [primaryKey({ columns: [document, finding] })],
)

export const withDismissedFindings = ownTable(dismissedFindings)
