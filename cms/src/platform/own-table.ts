import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { getTableName } from '@payloadcms/db-postgres/drizzle'
import { timestamp, type PgTableWithColumns, type TableConfig } from '@payloadcms/db-postgres/drizzle/pg-core'

/** A column with an instant, to the millisecond, as JavaScript has it. */
export const instantColumn = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** Has migrations and `check:generated` know a table that is no collection of Payload’s. */
export const ownTable =
  <Config extends TableConfig>(
    table: PgTableWithColumns<Config>,
  ): NonNullable<PostgresAdapter['beforeSchemaInit']>[number] =>
  ({ schema }) => ({ ...schema, tables: { ...schema.tables, [getTableName(table)]: table } })
