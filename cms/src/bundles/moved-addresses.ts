import { textIn, valuesOf } from '@osi/shared'
import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import type { Redirect } from '../payload-types.ts'
import { rowsOf } from '../platform/postgres.ts'
import type { MovedAddresses } from './publications.ts'

/** What became of the redirects between two moments. */
export function movedBetween(before: readonly Redirect[], after: readonly Redirect[]): MovedAddresses {
  const known = new Set(before.map(({ id }) => id))
  const targets = new Map(after.map(({ id, to }) => [id, to]))
  return {
    added: after.map(({ id }) => id).filter((id) => !known.has(id)),
    before: before.filter(({ id, to }) => targets.get(id) !== to).map(valuesOf),
  }
}

/**
 * Puts the redirects back that a publication changed, and forgets those that it made: readers never had its new addresses. What somebody
 * wrote about another address meanwhile stays. Past Payload, which would judge each of them by documents that are just moving.
 */
export async function putRedirectsBack(
  { added, before }: MovedAddresses,
  at: Date,
  req: PayloadRequest,
): Promise<void> {
  const ids = JSON.stringify(added)
  await rowsOf(sql`delete from redirects where id in (select jsonb_array_elements_text(${ids}::jsonb)::uuid)`, req)
  for (const redirect of before) {
    const [id, from, to] = ['id', 'from', 'to'].map((field) => textIn(redirect, field) ?? '')
    await rowsOf(
      sql`insert into redirects (id, "from", "to", created_at, updated_at)
        values (${id}, ${from}, ${to}, ${textIn(redirect, 'createdAt')}, ${at.toISOString()})
        on conflict (id) do update set "to" = excluded."to", updated_at = excluded.updated_at`,
      req,
    )
  }
}
