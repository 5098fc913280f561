import { bigint, index, pgTable, text, uuid } from '@payloadcms/db-postgres/drizzle/pg-core'
import { instantColumn, ownTable } from '../platform/own-table.ts'

/**
 * The backups that were made or failed, their copies, and the restores that were rehearsed. The commands in `scripts/backup` write it, the CMS reads it: it
 * is in the database because they may run on several machines.
 */
const backupRuns = pgTable(
  'backup_runs',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** `backup`, `copy` of one in the store, or `check`: a rehearsed restore. */
    kind: text('kind').notNull(),
    endedAt: instantColumn('ended_at').notNull(),
    /** The name of the backup's file, without its folder. */
    file: text('file').notNull(),
    /** Of the file; null when there is none. */
    bytes: bigint('bytes', { mode: 'number' }),
    /** Why it failed: sentences for an administrator. Null when it worked. */
    failure: text('failure'),
  },
  ({ kind, endedAt }) => [index('backup_runs_kind_ended_at_idx').on(kind, endedAt)],
)

export const withBackupRuns = ownTable(backupRuns)
