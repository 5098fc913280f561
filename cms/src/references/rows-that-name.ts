import type { Payload } from 'payload'
import type pg from 'pg'
import { poolOf, tableOf } from '../platform/postgres.ts'

interface Child {
  table: string
  /** Its column with the id of the row that it belongs to. */
  column: string
  of: string
}

/** Tables of rows that belong to a row of another table: arrays, and relations to many. */
const childTables = `
  select conrelid::regclass::text as "table", attname as "column", confrelid::regclass::text as "of"
  from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
  where contype = 'f' and conrelid <> confrelid
    and (attname = '_parent_id' or (attname = 'parent_id' and conrelid::regclass::text ~ '_rels"?$'))`

const known = new WeakMap<pg.Pool, Promise<Child[]>>()

const childrenIn = (pool: pg.Pool): Promise<Child[]> => {
  const found = known.get(pool) ?? pool.query<Child>(childTables).then(({ rows }) => rows)
  known.set(pool, found)
  return found
}

interface Root {
  /** As its child tables name it. */
  table: string
  /** What to select from. */
  source: string
  id: string
}

/** One SELECT for the rows of a table that have a text in them, and one for each table of rows that belong to them. */
function selects({ table, source, id }: Root, children: Child[]): string[] {
  const from = (at: string, alias: string, joins: string): string[] => [
    `select ${id} as id from ${source} r ${joins} where ${alias}::text like $1`,
    ...children
      .filter(({ of }) => of === at)
      .flatMap((child, index) => {
        const inner = `${alias}_${index}`
        const join = `join ${child.table} ${inner} on ${inner}.${child.column} = ${alias}.id`
        return from(child.table, inner, `${joins} ${join}`)
      }),
  ]
  return from(table, 'r', '')
}

/**
 * The documents of a collection in whose rows an id stands, in what is published or in the newest draft: a quick sieve, by the
 * text of whole rows, so that no field is forgotten. What comes through is looked at by `referencesIn`.
 * @param collection with versions; its name becomes SQL, so it must be a slug of the configuration
 * @param id what to look for
 * @param limit how many at most
 * @returns ids, that document itself left out
 */
export async function rowsThatName(payload: Payload, collection: string, id: string, limit: number): Promise<string[]> {
  const table = tableOf(collection)
  const pool = poolOf(payload)
  const children = await childrenIn(pool)
  const versions = `_${table}_v`
  const named = [
    ...selects({ table, source: table, id: 'r.id' }, children),
    ...selects({ table: versions, source: `(select * from ${versions} where latest)`, id: 'r.parent_id' }, children),
  ]
  const { rows } = await pool.query<{ id: string }>(
    `select distinct id::text from (${named.join(' union ')}) named where id is not null and id::text <> $2 limit $3`,
    [`%${id}%`, id, limit],
  )
  return rows.map((row) => row.id)
}
