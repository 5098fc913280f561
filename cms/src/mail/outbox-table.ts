import { sql } from '@payloadcms/db-postgres/drizzle'
import { index, integer, pgTable, text, uuid } from '@payloadcms/db-postgres/drizzle/pg-core'
import { instantColumn, ownTable } from '../platform/own-table.ts'

/**
 * Mails that are to be sent, that were sent, or that nobody took: one row for each person. They are written in the transaction of what they
 * tell, and sent by whichever process of the CMS claims them.
 */
const outbox = pgTable(
  'outbox',
  {
    /** Also in the `Message-ID`: mailboxes that get a mail twice keep one of them. */
    id: uuid('id').primaryKey().defaultRandom(),
    /** What must not be told twice, where nothing else keeps it from that. */
    onceFor: text('once_for').unique(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    /** Encrypted: a one-time link in it is no use to whoever reads a backup. Null once it is sent or given up. */
    body: text('body'),
    writtenAt: instantColumn('written_at').notNull(),
    /** From when on it is to be sent, or tried again; of a claimed one, when the claim runs out. */
    dueAt: instantColumn('due_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    sentAt: instantColumn('sent_at'),
    /** Why the last try failed. */
    failure: text('failure'),
    /** When it was given up. */
    givenUpAt: instantColumn('given_up_at'),
  },
  (table) => [
    index('outbox_due_at_idx')
      .on(table.dueAt)
      .where(sql`sent_at is null and given_up_at is null`),
  ],
)

export const withOutbox = ownTable(outbox)
