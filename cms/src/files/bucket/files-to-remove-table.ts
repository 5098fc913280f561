import { index, integer, pgTable, text } from '@payloadcms/db-postgres/drizzle/pg-core'
import { instantColumn, ownTable } from '../../platform/own-table.ts'

/**
 * Names of files in the bucket that no document has: of those that a document is about to have, and of those that it had. Whoever adds a file takes its
 * name here first, so that what a process leaves that dies half-way is found.
 */
const filesToRemove = pgTable(
  'files_to_remove',
  {
    name: text('name').primaryKey(),
    /** From when on it is to be removed, or tried again. */
    dueAt: instantColumn('due_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** Why the last try failed. */
    failure: text('failure'),
  },
  (table) => [index('files_to_remove_due_at_idx').on(table.dueAt)],
)

export const withFilesToRemove = ownTable(filesToRemove)
