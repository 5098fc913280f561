import { integer, pgTable, text } from '@payloadcms/db-postgres/drizzle/pg-core'
import { instantColumn, ownTable } from './own-table.ts'

/** How far long pieces of work are, one row for each that is under way. In the database, because another process may be asked than the one that works. */
const workProgress = pgTable('work_progress', {
  /** Which work: `register TOKEN`, `bundle ID`. */
  name: text('name').primaryKey(),
  written: integer('written').notNull(),
  total: integer('total').notNull(),
  notedAt: instantColumn('noted_at').notNull(),
})

export const withWorkProgress = ownTable(workProgress)
