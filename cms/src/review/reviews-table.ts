import { index, pgTable, text, uuid } from '@payloadcms/db-postgres/drizzle/pg-core'
import { instantColumn, ownTable } from '../platform/own-table.ts'

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
    askedAt: instantColumn('asked_at').notNull(),
    askedNote: text('asked_note'),
    /** The last time that it was sent back. */
    sentBackBy: uuid('sent_back_by'),
    sentBackAt: instantColumn('sent_back_at'),
    sentBackNote: text('sent_back_note'),
    /** The path of the field that the note is about. */
    sentBackField: text('sent_back_field'),
  },
  ({ state, askedAt, askedBy }) => [
    index('reviews_state_idx').on(state, askedAt),
    index('reviews_asked_by_idx').on(askedBy),
  ],
)

export const withReviews = ownTable(reviews)
