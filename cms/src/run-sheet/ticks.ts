import { tickableSteps, type Tick, type TickableStep } from '@osi/shared'
import { sql } from 'drizzle-orm'
import type { CollectionAfterDeleteHook } from 'payload'
import { z } from 'zod'
import { documentName } from '../editing/stored-version.ts'
import { rowsOf, type InTransaction } from '../platform/postgres.ts'
import { instantInRow, nameInRow } from '../platform/row-values.ts'

const row = z.object({
  document: z.string(),
  step: z.enum(tickableSteps),
  by: nameInRow,
  at: instantInRow,
})

/** The ticks of documents. @param documents `webinars/ID` each @returns by document */
export async function ticksOf(documents: readonly string[], req: InTransaction): Promise<Map<string, Tick[]>> {
  if (documents.length === 0) return new Map()
  const rows = await rowsOf(
    sql`select document, step, users.name as by, ticked_at as at from run_sheet_ticks
      left join users on users.id = ticked_by where document in ${documents} order by document, step`,
    req,
  )
  return Map.groupBy(z.array(row).parse(rows), ({ document }) => document)
}

/** Ticks a step; who ticked it first stays. @param document `webinars/ID` */
export async function tickStep(
  document: string,
  { step, account, at }: { step: TickableStep; account: string; at: Date },
  req: InTransaction,
): Promise<void> {
  await rowsOf(
    sql`insert into run_sheet_ticks (document, step, ticked_by, ticked_at)
      values (${document}, ${step}, ${account}, ${at.toISOString()}) on conflict do nothing`,
    req,
  )
}

/** Takes a tick back. */
export async function untickStep(document: string, step: TickableStep, req: InTransaction): Promise<void> {
  await rowsOf(sql`delete from run_sheet_ticks where document = ${document} and step = ${step}`, req)
}

/** What is deleted for good has no ticks. */
export const endTicksOnDelete: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const what = documentName({ collection: collection.slug, id: String(id) })
  await rowsOf(sql`delete from run_sheet_ticks where document = ${what}`, req)
}
