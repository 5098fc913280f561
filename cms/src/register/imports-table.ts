import { boolean, jsonb, pgTable, text, timestamp, uuid } from '@payloadcms/db-postgres/drizzle/pg-core'
import type { PostgresAdapter } from '@payloadcms/db-postgres'

type SchemaHook = NonNullable<PostgresAdapter['beforeSchemaInit']>[number]

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** The files that were shown, and those of them that were written. No collection of Payload's: nobody edits it. */
const registerImports = pgTable('register_imports', {
  id: uuid('id').primaryKey(),
  shownAt: instant('shown_at').notNull(),
  shownTo: text('shown_to').notNull(),
  /** The file's rows, as they were understood. */
  rows: jsonb('rows').notNull(),
  /** How many rows of each kind it was shown with. */
  counts: jsonb('counts').notNull(),
  writtenAt: instant('written_at'),
  published: boolean('published'),
  /** What it wrote, for undoing: `WrittenDocument[]`. */
  written: jsonb('written'),
  undoneAt: instant('undone_at'),
})

/** Has migrations and `check:generated` know the table. */
export const withRegisterImports: SchemaHook = ({ schema }) => ({
  ...schema,
  tables: { ...schema.tables, register_imports: registerImports },
})
