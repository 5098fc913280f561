import { textIn, valuesOf, type Values } from '@osi/shared'
import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { rowsOf } from '../platform/postgres.ts'
import type { MovedAddresses } from './publications.ts'

/** The redirects at one moment, by their ids. */
type Redirects = ReadonlyMap<string, Values>

/** All redirects, as Payload has them. */
export async function allRedirects(req: PayloadRequest): Promise<Redirects> {
  const { docs } = await req.payload.find({
    collection: 'redirects',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map((redirect) => [redirect.id, valuesOf(redirect)]))
}

/** What became of the redirects between two moments. */
export const movedBetween = (before: Redirects, after: Redirects): MovedAddresses => ({
  added: [...after.keys()].filter((id) => !before.has(id)),
  before: [...before].filter(([id, { to }]) => after.get(id)?.to !== to).map(([, redirect]) => redirect),
})

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
