import { boolean, jsonb, pgTable, text, uuid } from '@payloadcms/db-postgres/drizzle/pg-core'
import { instantColumn, ownTable } from '../platform/own-table.ts'

/** The files that were shown, and those of them that were written. No collection of Payload's: nobody edits it. */
const registerImports = pgTable('register_imports', {
  id: uuid('id').primaryKey(),
  shownAt: instantColumn('shown_at').notNull(),
  shownTo: text('shown_to').notNull(),
  /** The file's rows, as they were understood. */
  rows: jsonb('rows').notNull(),
  /** How many rows of each kind it was shown with. */
  counts: jsonb('counts').notNull(),
  writtenAt: instantColumn('written_at'),
  published: boolean('published'),
  /** What it wrote, for undoing: `WrittenDocument[]`. */
  written: jsonb('written'),
  undoneAt: instantColumn('undone_at'),
})

export const withRegisterImports = ownTable(registerImports)
