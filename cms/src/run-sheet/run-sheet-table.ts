import { pgTable, primaryKey, text, uuid } from '@payloadcms/db-postgres/drizzle/pg-core'
import { instantColumn, ownTable } from '../platform/own-table.ts'

/**
 * The steps of run-sheets that somebody ticked. They stand beside the documents: a tick makes no version, and a version that is restored
 * takes none away.
 */
const runSheetTicks = pgTable(
  'run_sheet_ticks',
  {
    /** `webinars/ID`. */
    document: text('document').notNull(),
    /** One of `tickableSteps`. */
    step: text('step').notNull(),
    tickedBy: uuid('ticked_by').notNull(),
    tickedAt: instantColumn('ticked_at').notNull(),
  },
  ({ document, step }) => [primaryKey({ columns: [document, step] })],
)

export const withRunSheetTicks = ownTable(runSheetTicks)
