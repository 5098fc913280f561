import { index, jsonb, pgTable, text } from '@payloadcms/db-postgres/drizzle/pg-core'
import { instantColumn, ownTable } from '../platform/own-table.ts'

/**
 * The published links to other sites, and what became of them when they were last asked. No collection of Payload's: nobody edits
 * it, and it needs no address under which it could be read.
 */
const checkedLinks = pgTable(
  'checked_links',
  {
    /** In the form in which it is asked; see `links-in.ts`. */
    link: text('link').primaryKey(),
    /** The documents that have it: `DocumentReference[]`. */
    documents: jsonb('documents').notNull(),
    /** From when on it is to be asked. */
    dueAt: instantColumn('due_at').notNull(),
    /** When it was asked last. */
    triedAt: instantColumn('tried_at'),
    /** When it was asked last and the answer, or the lack of one, could be laid to the link. */
    judgedAt: instantColumn('judged_at'),
    /** When it failed for the first time since it answered last. */
    failingSince: instantColumn('failing_since'),
    /** How it failed last: half a sentence. */
    why: text('why'),
  },
  ({ dueAt }) => [index('checked_links_due_at_idx').on(dueAt)],
)

export const withCheckedLinks = ownTable(checkedLinks)
