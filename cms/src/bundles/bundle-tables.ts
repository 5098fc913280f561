import { sql } from '@payloadcms/db-postgres/drizzle'
import { index, jsonb, pgTable, text, uniqueIndex, uuid } from '@payloadcms/db-postgres/drizzle/pg-core'
import { instantColumn, ownTable } from '../platform/own-table.ts'

/** In which bundle a document stands that readers are still to get. The key is the guarantee: a document is in one of them at most. */
const bundleClaims = pgTable(
  'bundle_claims',
  {
    /** `webinars/ID` or `globals/NAME`. */
    document: text('document').primaryKey(),
    bundle: uuid('bundle').notNull(),
  },
  ({ bundle }) => [index('bundle_claims_bundle_idx').on(bundle)],
)

/** What was published together, and what readers had before. No collection of Payload’s: nobody edits it. */
const bundlePublications = pgTable(
  'bundle_publications',
  {
    id: uuid('id').primaryKey(),
    bundle: uuid('bundle').notNull(),
    publishedAt: instantColumn('published_at').notNull(),
    /** Until this instant readers have what they had before; empty for at once. */
    goLiveAt: instantColumn('go_live_at'),
    /** `WrittenItem[]`. */
    written: jsonb('written').notNull(),
    /** `MovedAddresses`. */
    moved: jsonb('moved').notNull(),
    takenBackAt: instantColumn('taken_back_at'),
  },
  ({ bundle, goLiveAt, takenBackAt }) => [
    // Of two that publish the same bundle, in whatever process, one does.
    uniqueIndex('bundle_publications_standing_idx')
      .on(bundle)
      .where(sql`${takenBackAt} is null`),
    index('bundle_publications_go_live_at_idx').on(goLiveAt),
  ],
)

export const withBundleTables = [ownTable(bundleClaims), ownTable(bundlePublications)]
