import { sql } from 'drizzle-orm'
import type { CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { z } from 'zod'
import { documentName, type Editable } from '../editing/stored-version.ts'
import { rowsOf } from '../platform/postgres.ts'
import { instantInRow, nameInRow } from '../platform/row-values.ts'
import type { Dismissal } from './writing-report.ts'

const dismissalSchema = z.object({
  finding: z.string(),
  reason: z.string(),
  by: nameInRow,
  at: instantInRow,
})

/** What editors dismissed in a document, by the key of the finding. */
export async function dismissalsIn(what: Editable, req: PayloadRequest): Promise<Map<string, Dismissal>> {
  const rows = await rowsOf(
    sql`select finding, reason, users.name as by, dismissed_at as at from dismissed_findings
      left join users on users.id = dismissed_by where document = ${documentName(what)}`,
    req,
  )
  return new Map(
    z
      .array(dismissalSchema)
      .parse(rows)
      .map(({ finding, ...dismissal }) => [finding, dismissal]),
  )
}

/** Dismisses a finding. Of several reasons for one finding the last holds. */
export async function dismissFinding(
  what: Editable,
  { finding, reason, account, at }: { finding: string; reason: string; account: string; at: Date },
  req: PayloadRequest,
): Promise<void> {
  await rowsOf(
    sql`insert into dismissed_findings (document, finding, reason, dismissed_by, dismissed_at)
      values (${documentName(what)}, ${finding}, ${reason}, ${account}, ${at.toISOString()})
      on conflict (document, finding) do update
      set reason = excluded.reason, dismissed_by = excluded.dismissed_by, dismissed_at = excluded.dismissed_at`,
    req,
  )
}

/** Takes a dismissal back. */
export async function reopenFinding(what: Editable, finding: string, req: PayloadRequest): Promise<void> {
  await rowsOf(sql`delete from dismissed_findings where document = ${documentName(what)} and finding = ${finding}`, req)
}

/** Forgets what was dismissed in a document that is deleted for good. */
export const forgetDismissalsOnDelete: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const what = documentName({ collection: collection.slug, id: String(id) })
  await rowsOf(sql`delete from dismissed_findings where document = ${what}`, req)
}
