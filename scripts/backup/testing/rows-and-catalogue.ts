import pg from 'pg'
import { withConnection } from '../../database/with-connection.ts'
import { schemaOf } from '../schema.ts'

/** The rows that a query gives. */
export const query = (url: string, text: string) =>
  withConnection(url, async (client) => (await client.query<Record<string, unknown>>(text)).rows)

/** Every row of every table. */
export const rowsOf = (url: string) =>
  withConnection(url, async (client) => {
    const { tables } = await schemaOf(client)
    const rows: Record<string, unknown[]> = {}
    for (const { name } of tables)
      rows[name] = (await client.query(`SELECT row.*::text FROM ${pg.escapeIdentifier(name)} AS row ORDER BY 1`)).rows
    return rows
  })

/** The schema, seen in another way than the backup sees it. */
export const catalogueOf = async (url: string) => [
  // A column that a migration dropped leaves a gap in the numbers of the others, and no restore can leave it, too.
  await query(
    url,
    `SELECT table_name, row_number() OVER (PARTITION BY table_name ORDER BY ordinal_position), column_name, udt_name, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`,
  ),
  await query(url, `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`),
  await query(
    url,
    `SELECT constraint_name, table_name, constraint_type FROM information_schema.table_constraints WHERE table_schema = 'public' AND constraint_type <> 'CHECK' ORDER BY 1, 2`,
  ),
  await query(
    url,
    `SELECT constraint_name, unique_constraint_name, delete_rule, update_rule FROM information_schema.referential_constraints WHERE constraint_schema = 'public' ORDER BY 1`,
  ),
  await query(
    url,
    `SELECT sequencename, data_type, last_value FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`,
  ),
]
