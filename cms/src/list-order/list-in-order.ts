import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { rowsOf, tableOf, transactionOf } from '../platform/postgres.ts'
import type { Numbered } from './position-in-list.ts'

/** Numbers come as text: the column is one of PostgreSQL’s `numeric`. */
const numbered = z.object({ id: z.string(), order: z.coerce.number() })

/**
 * The documents of a list that people put in order by hand, as editors see them: newest versions, without what is in the trash.
 * @param collection a slug of the configuration
 * @returns the smallest number first; equal ones the oldest first, as readers get them
 */
export async function listInOrder(collection: string, req: PayloadRequest): Promise<Numbered[]> {
  const table = tableOf(collection)
  const rows = await rowsOf(
    sql`select document.id, coalesce(version.version_order, document."order", 0) as "order"
      from ${sql.identifier(table)} document
      left join ${sql.identifier(`_${table}_v`)} version on version.parent_id = document.id and version.latest
      where document.deleted_at is null and version.version_deleted_at is null
      order by 2, document.created_at, document.id`,
    req,
  )
  return z.array(numbered).parse(rows)
}

/** The largest number in a list, of what is in the trash too; 0 in an empty one. @param collection a slug of the configuration */
export async function lastNumberIn(collection: string, req: PayloadRequest): Promise<number> {
  const rows = await rowsOf(
    sql`select coalesce(max("order"), 0) as last from ${sql.identifier(tableOf(collection))}`,
    req,
  )
  return z.tuple([z.object({ last: z.coerce.number() })]).parse(rows)[0].last
}

/**
 * Gives documents other numbers, in the published row and in the newest version. Payload’s way to write a field would make a version of
 * each, publish its draft or keep the number in one, and tell calendars that the document has changed.
 * @param collection a slug of the configuration, whose saves are locked by whoever asks
 * @param numbers by id
 */
export async function writeNumbers(
  collection: string,
  numbers: ReadonlyMap<string, number>,
  req: PayloadRequest,
): Promise<void> {
  const db = await transactionOf(req)
  if (!db) throw new Error('A list is put in order in a transaction.')
  const table = tableOf(collection)
  const written = JSON.stringify(Array.from(numbers, ([id, order]) => ({ id, order })))
  const values = sql`jsonb_to_recordset(${written}::jsonb) as written (id uuid, "order" numeric)`
  await db.execute(
    sql`update ${sql.identifier(table)} document set "order" = written."order" from ${values} where document.id = written.id`,
  )
  await db.execute(
    sql`update ${sql.identifier(`_${table}_v`)} version set version_order = written."order" from ${values}
      where version.parent_id = written.id and version.latest`,
  )
}
