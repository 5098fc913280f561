import type { ClientBase } from 'pg'
import { escapeIdentifier as quoted, escapeLiteral as literal } from 'pg'
import { Refusal } from '../refusal.ts'

/** The tables of a database and the statements that make them, as PostgreSQL's own catalogue describes them. */
export interface Schema {
  /** Enums, sequences and bare tables: what must be there before the rows. */
  before: string[]
  tables: { name: string; columns: string[] }[]
  /** Keys, indexes and the states of sequences: what is made once the rows are there. */
  after: string[]
}

/**
 * Reads the schema `public`.
 * @param client within a transaction, so that schema and rows belong together
 * @throws Refusal when there is something that this can't put into a backup: better none than one that lacks something
 */
export async function schemaOf(client: ClientBase): Promise<Schema> {
  await refuseWhatIsUnknown(client)
  const tables = await tablesOf(client)
  const sequences = await sequencesOf(client)
  return {
    before: [
      ...(await enumsOf(client)),
      ...sequences.map(({ create }) => create),
      ...tables.map(({ name, definitions }) => `CREATE TABLE ${quoted(name)} (${definitions.join(', ')})`),
    ],
    tables: tables.map(({ name, columns }) => ({ name, columns })),
    after: [
      ...sequences.flatMap(({ own, set }) => [...own, set]),
      ...(await constraintsOf(client)),
      ...(await indexesOf(client)),
    ],
  }
}

/** Empties the schema `public` of what `schemaOf` knows. */
export async function emptySchema(client: ClientBase): Promise<void> {
  for (const table of await tablesOf(client)) await client.query(`DROP TABLE ${quoted(table.name)} CASCADE`)
  for (const sequence of await sequencesOf(client)) await client.query(`DROP SEQUENCE ${quoted(sequence.name)} CASCADE`)
  const { rows } = await client.query<{ name: string }>(enumsQuery)
  for (const { name } of rows) await client.query(`DROP TYPE ${quoted(name)} CASCADE`)
}

/** Views, functions and the like: Payload makes none; who adds one learns here that backups need to know it. */
async function refuseWhatIsUnknown(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ what: string }>(`
    SELECT 'the relation ' || relname AS what FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND (relkind NOT IN ('r', 'i', 'S', 't') OR relispartition OR relrowsecurity)
    UNION ALL SELECT 'the function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT 'the trigger ' || tgname FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT 'the extension ' || extname FROM pg_extension WHERE extname <> 'plpgsql'
    UNION ALL SELECT 'the type ' || typname FROM pg_type
      WHERE typnamespace = 'public'::regnamespace AND (typtype NOT IN ('e', 'b', 'c')
        OR typtype = 'c' AND (SELECT relkind FROM pg_class WHERE oid = typrelid) = 'c')
    UNION ALL SELECT 'the computed column ' || attname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
      WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND (attgenerated <> '' OR attidentity <> '')`)
  if (rows[0])
    throw new Refusal(`The database has ${rows[0].what}, which a backup can't hold yet; see scripts/backup/schema.ts.`)
}

const enumsQuery = `
  SELECT typname AS name, array_agg(enumlabel::text ORDER BY enumsortorder) AS labels
  FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid
  WHERE typnamespace = 'public'::regnamespace GROUP BY typname ORDER BY typname`

async function enumsOf(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; labels: string[] }>(enumsQuery)
  return rows.map(({ name, labels }) => `CREATE TYPE ${quoted(name)} AS ENUM (${labels.map(literal).join(', ')})`)
}

async function tablesOf(client: ClientBase): Promise<{ name: string; columns: string[]; definitions: string[] }[]> {
  const { rows } = await client.query<{ name: string; columns: string[] | null; definitions: string[] | null }>(`
    SELECT relname AS name,
      array_agg(attname::text ORDER BY attnum) FILTER (WHERE attname IS NOT NULL) AS columns,
      array_agg(quote_ident(attname) || ' ' || format_type(atttypid, atttypmod)
        || coalesce(' DEFAULT ' || pg_get_expr(adbin, adrelid), '')
        || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END ORDER BY attnum) FILTER (WHERE attname IS NOT NULL) AS definitions
    FROM pg_class
    LEFT JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
    LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' GROUP BY relname ORDER BY relname`)
  return rows.map(({ name, columns, definitions }) => ({
    name,
    columns: columns ?? [],
    definitions: definitions ?? [],
  }))
}

async function sequencesOf(
  client: ClientBase,
): Promise<{ name: string; create: string; own: string[]; set: string }[]> {
  const { rows } = await client.query<
    Record<'name' | 'type' | 'start' | 'step' | 'least' | 'most', string> & {
      last: string | null
      table: string | null
      column: string | null
    }
  >(`
    SELECT sequencename AS name, data_type::text AS type, start_value::text AS start, increment_by::text AS step,
      min_value::text AS least, max_value::text AS most, last_value::text AS last,
      owner.relname::text AS "table", attname::text AS "column"
    FROM pg_sequences
    JOIN pg_class AS sequence ON sequence.relname = sequencename AND sequence.relnamespace = 'public'::regnamespace
    LEFT JOIN pg_depend ON objid = sequence.oid AND classid = 'pg_class'::regclass AND refclassid = 'pg_class'::regclass AND deptype = 'a'
    LEFT JOIN pg_class AS owner ON owner.oid = refobjid
    LEFT JOIN pg_attribute ON attrelid = owner.oid AND attnum = refobjsubid
    WHERE schemaname = 'public' ORDER BY sequencename`)
  return rows.map(({ name, type, start, step, least, most, last, table, column }) => ({
    name,
    create: `CREATE SEQUENCE ${quoted(name)} AS ${type} START ${start} INCREMENT ${step} MINVALUE ${least} MAXVALUE ${most}`,
    own: table && column ? [`ALTER SEQUENCE ${quoted(name)} OWNED BY ${quoted(table)}.${quoted(column)}`] : [],
    set: `SELECT setval(${literal(quoted(name))}, ${last ?? start}, ${last !== null})`,
  }))
}

/** Keys first: foreign ones need them. */
async function constraintsOf(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; table: string; definition: string }>(`
    SELECT conname AS name, relname AS "table", pg_get_constraintdef(pg_constraint.oid) AS definition
    FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
    WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'c', 'x', 'f')
    ORDER BY contype = 'f', relname, conname`)
  return rows.map(
    ({ name, table, definition }) => `ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`,
  )
}

/** Those that no constraint brings with it. */
async function indexesOf(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ definition: string }>(`
    SELECT pg_get_indexdef(indexrelid) AS definition FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
    WHERE relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x'))
    ORDER BY relname`)
  return rows.map(({ definition }) => definition)
}
