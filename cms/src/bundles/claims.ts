import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { documentName, type Editable } from '../editing/stored-version.ts'
import { now } from '../platform/clock.ts'
import { rowsOf } from '../platform/postgres.ts'

/** A bundle, as far as its documents name it. */
export interface NamedBundle {
  id: string
  title: string
}

const named = z.object({ id: z.string(), title: z.string().nullable() }).transform(({ id, title }) => ({
  id,
  title: title || 'without a title',
}))
const claimed = z.object({ document: z.string(), bundle: named })

/** Forgets the claims of bundles that went live by themselves: at that instant no process has anything to do. */
async function releaseWhatIsLive(req: PayloadRequest): Promise<void> {
  await rowsOf(
    sql`delete from bundle_claims using bundles where bundles.id = bundle_claims.bundle and bundles.state = 'published'
      and (bundles.go_live_at is null or bundles.go_live_at <= ${now().toISOString()})`,
    req,
  )
}

/** Ends what a bundle holds: it is live, or gone. */
export async function releaseAll(bundle: string, req: PayloadRequest): Promise<void> {
  await rowsOf(sql`delete from bundle_claims where bundle = ${bundle}`, req)
}

/** What is deleted for good stands in no bundle. */
export async function releaseDocument(what: Editable, req: PayloadRequest): Promise<void> {
  await rowsOf(sql`delete from bundle_claims where document = ${documentName(what)}`, req)
}

/**
 * Makes these documents those of a bundle, in the transaction of the request. Whoever comes second waits for the first to be committed.
 * @param documents by their names, `webinars/ID`
 * @returns those that another bundle holds; then the transaction must be taken back
 */
export async function claimDocuments(
  bundle: string,
  documents: readonly string[],
  req: PayloadRequest,
): Promise<{ document: string; bundle: NamedBundle }[]> {
  await releaseWhatIsLive(req)
  const wanted = sql`(select jsonb_array_elements_text(${JSON.stringify(documents)}::jsonb))`
  await rowsOf(sql`delete from bundle_claims where bundle = ${bundle} and document not in ${wanted}`, req)
  await rowsOf(
    // In one order, so that two bundles that want the same documents don’t wait for each other.
    sql`insert into bundle_claims (document, bundle)
      select document, ${bundle}::uuid from jsonb_array_elements_text(${JSON.stringify(documents)}::jsonb) document order by document
      on conflict (document) do nothing`,
    req,
  )
  const rows = await rowsOf(
    sql`select document, jsonb_build_object('id', bundles.id, 'title', bundles.title) as bundle
      from bundle_claims join bundles on bundles.id = bundle_claims.bundle
      where bundle_claims.bundle <> ${bundle} and document in ${wanted}`,
    req,
  )
  return z.array(claimed).parse(rows)
}

/** The bundle that holds a document: open, or scheduled; undefined when none does. */
export async function bundleHolding(what: Editable, req: PayloadRequest): Promise<NamedBundle | undefined> {
  const rows = await rowsOf(
    sql`select bundles.id::text as id, bundles.title from bundle_claims join bundles on bundles.id = bundle_claims.bundle
      where document = ${documentName(what)} and (bundles.state = 'open' or bundles.go_live_at > ${now().toISOString()})`,
    req,
  )
  return z.array(named).parse(rows)[0]
}

/** The bundles that a document can be added to, the newest first. */
export async function openBundles(limit: number, req: PayloadRequest): Promise<NamedBundle[]> {
  const rows = await rowsOf(
    sql`select id::text, title from bundles where state = 'open' order by created_at desc, id limit ${limit}`,
    req,
  )
  return z.array(named).parse(rows)
}
