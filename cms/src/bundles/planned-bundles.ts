import type { Payload } from 'payload'
import { z } from 'zod'
import { datedRow, named, type PlannedChange } from '../documents/latest-versions.ts'
import { poolOf } from '../platform/postgres.ts'

/** The bundles that go live between two instants, the next first. */
export async function plannedBundles(
  { from, until, limit }: { from: Date; until: Date; limit: number },
  payload: Payload,
): Promise<PlannedChange[]> {
  const { rows } = await poolOf(payload).query(
    `select 'bundles' as type, id::text, title, go_live_at as at from bundles
      where state = 'published' and go_live_at > $1 and go_live_at <= $2 order by at, id limit $3`,
    [from, until, limit],
  )
  return z
    .array(datedRow)
    .parse(rows)
    .map((row) => ({ ...named(row), what: 'goes live' }))
}
