import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { index, pgTable, text, timestamp, uuid } from '@payloadcms/db-postgres/drizzle/pg-core'

type SchemaHook = NonNullable<PostgresAdapter['beforeSchemaInit']>[number]

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/**
 * The requests for review, one row for each document that somebody asked about and that was not published since. They stand beside the
 * documents: asking makes no version, and neither a restored version nor the trash takes a request away.
 */
const reviews = pgTable(
  'reviews',
  {
    /** `webinars/ID` or `globals/NAME`. */
    document: text('document').primaryKey(),
    /** `waiting`, `sent-back` or `withdrawn`: after a withdrawal what was sent back before stays known. */
    state: text('state').notNull(),
    askedBy: uuid('asked_by').notNull(),
    askedAt: instant('asked_at').notNull(),
    askedNote: text('asked_note'),
    /** The last time that it was sent back. */
    sentBackBy: uuid('sent_back_by'),
    sentBackAt: instant('sent_back_at'),
    sentBackNote: text('sent_back_note'),
    /** The path of the field that the note is about. */
    sentBackField: text('sent_back_field'),
  },
  ({ state, askedAt, askedBy }) => [
    index('reviews_state_idx').on(state, askedAt),
    index('reviews_asked_by_idx').on(askedBy),
  ],
)

/** Has migrations and `check:generated` know the table. */
export const withReviews: SchemaHook = ({ schema }) => ({ ...schema, tables: { ...schema.tables, reviews } })
