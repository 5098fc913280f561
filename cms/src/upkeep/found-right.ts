import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { dayAsStored } from '../fields/plain-day.ts'
import { tableOf, transactionOf } from '../platform/postgres.ts'

/**
 * Notes that a document was found right, in the published row and in the newest version. Payload's way to write a field would make a
 * version, or a draft over what readers have, of a text that nobody changed.
 * @param collection with the fields of upkeep, a slug of the configuration; its documents are locked by whoever asks
 * @param reviewDay `YYYY-MM-DD`, when it is due for review again
 * @returns whether there is such a document outside the trash
 */
export async function noteFoundRight(
  { collection, id }: { collection: string; id: string },
  reviewDay: string,
  req: PayloadRequest,
): Promise<boolean> {
  const db = await transactionOf(req)
  if (!db) throw new Error('A document is found right in a transaction.')
  const table = tableOf(collection)
  const at = dayAsStored(reviewDay)
  const row = await db.execute(
    sql`update ${sql.identifier(table)} set review_by = ${at} where id = ${id} and deleted_at is null`,
  )
  await db.execute(
    sql`update ${sql.identifier(`_${table}_v`)} set version_review_by = ${at}
      where parent_id = ${id} and latest and version_deleted_at is null`,
  )
  return row.rowCount === 1
}
