import { isValues, type Values } from '@osi/shared'
import { sql, type SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { rowsOf, type InTransaction } from '../platform/postgres.ts'
import { instantInRow } from '../platform/row-values.ts'

const values = z.custom<Values>(isValues)

const writtenItem = z.object({
  /** `webinars/ID` or `globals/NAME`. */
  document: z.string(),
  title: z.string(),
  /** When the publication saved it (ISO); another instant on the published row means that it was published again since. */
  savedAt: z.string(),
  /** The row before, published or not; null where there was none. */
  before: values.nullable(),
})
/** A document that was published with a bundle. */
export type WrittenItem = z.infer<typeof writtenItem>

const movedAddresses = z.object({
  /** Ids of the redirects that publishing made. */
  added: z.array(z.string()),
  /** Redirects that it changed or ended, as they were. */
  before: z.array(values),
})
/** What publishing a bundle did to the moved addresses. */
export type MovedAddresses = z.infer<typeof movedAddresses>

const publicationSchema = z.object({
  id: z.string(),
  bundle: z.string(),
  title: z.string().nullable(),
  publishedAt: instantInRow,
  goLiveAt: instantInRow.nullable(),
  takenBackAt: instantInRow.nullable(),
  written: z.array(writtenItem),
  moved: movedAddresses,
})
/** What was published together. Instants are ISO. */
export type BundlePublication = z.infer<typeof publicationSchema>

const read = async (condition: SQL, req: PayloadRequest): Promise<BundlePublication[]> => {
  const rows = await rowsOf(
    sql`select p.id, p.bundle, bundles.title, p.published_at as "publishedAt", p.go_live_at as "goLiveAt",
      p.taken_back_at as "takenBackAt", p.written, p.moved
      from bundle_publications p left join bundles on bundles.id = p.bundle where ${condition}`,
    req,
  )
  return z.array(publicationSchema).parse(rows)
}

/** The last publication of a bundle, taken back or not; undefined when it never was published. */
export const lastPublicationOf = async (bundle: string, req: PayloadRequest): Promise<BundlePublication | undefined> =>
  (await read(sql`p.bundle = ${bundle} order by p.published_at desc limit 1`, req))[0]

/** The publications with these ids. */
export const publicationsWithIds = async (ids: readonly string[], req: PayloadRequest): Promise<BundlePublication[]> =>
  ids.length === 0
    ? []
    : read(sql`p.id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`, req)

const scheduled = z.object({ id: z.string(), goLiveAt: instantInRow })

/** The publications that readers have nothing of yet at an instant, and when they get them. A cheap question: it is asked for each snapshot. */
export async function scheduledAt(at: Date, req: PayloadRequest): Promise<{ id: string; goLiveAt: string }[]> {
  const rows = await rowsOf(
    sql`select id::text, go_live_at as "goLiveAt" from bundle_publications
      where taken_back_at is null and go_live_at > ${at.toISOString()} order by go_live_at, id`,
    req,
  )
  return z.array(scheduled).parse(rows)
}

/** The scheduled publication that a document waits for; undefined when it waits for none. */
export const scheduledWith = async (
  document: string,
  at: Date,
  req: PayloadRequest,
): Promise<BundlePublication | undefined> => {
  const named = JSON.stringify([{ document }])
  const condition = sql`p.taken_back_at is null and p.go_live_at > ${at.toISOString()} and p.written @> ${named}::jsonb`
  return (await read(condition, req))[0]
}

/** How a document waits for the instant of its bundle. */
interface Held {
  bundle: string
  /** ISO. */
  goLiveAt: string
  /** Whether readers have nothing of it before. */
  isNew: boolean
  /** What readers have until then. */
  before: Values | null
}

/** With which bundle a document goes live later; undefined when it waits for none. */
export async function heldWith(document: string, at: Date, req: PayloadRequest): Promise<Held | undefined> {
  const publication = await scheduledWith(document, at, req)
  if (!publication?.goLiveAt) return undefined
  const before = publication.written.find((item) => item.document === document)?.before ?? null
  const isNew = before?._status !== 'published'
  return { bundle: publication.title ?? '', goLiveAt: publication.goLiveAt, isNew, before }
}

const heldSchema = z.object({ document: z.string(), goLiveAt: instantInRow, isNew: z.boolean() })

/** The documents of one collection that go live later with a bundle, by id; those that readers have nothing of before are new. */
export async function heldDocuments(
  collection: string,
  at: Date,
  req: InTransaction,
): Promise<Map<string, { goLiveAt: string; isNew: boolean }>> {
  const rows = await rowsOf(
    sql`select item->>'document' as document, go_live_at as "goLiveAt",
      coalesce(item->'before'->>'_status', '') <> 'published' as "isNew"
      from bundle_publications, jsonb_array_elements(written) item
      where taken_back_at is null and go_live_at > ${at.toISOString()} and item->>'document' like ${`${collection}/%`}`,
    req,
  )
  return new Map(
    z
      .array(heldSchema)
      .parse(rows)
      .map(({ document, ...held }) => [document.split('/')[1] ?? '', held]),
  )
}

/** Notes what was published together, in the transaction that published it. */
export async function notePublication(
  {
    id,
    bundle,
    publishedAt,
    goLiveAt,
    written,
    moved,
  }: Omit<BundlePublication, 'title' | 'takenBackAt' | 'publishedAt'> & { publishedAt: Date },
  req: PayloadRequest,
): Promise<void> {
  await rowsOf(
    sql`insert into bundle_publications (id, bundle, published_at, go_live_at, written, moved) values (${id}, ${bundle},
      ${publishedAt.toISOString()}, ${goLiveAt}, ${JSON.stringify(written)}::jsonb, ${JSON.stringify(moved)}::jsonb)`,
    req,
  )
}

/** Notes that a publication was taken back. */
export async function noteTakenBack(id: string, at: Date, req: PayloadRequest): Promise<void> {
  await rowsOf(sql`update bundle_publications set taken_back_at = ${at.toISOString()} where id = ${id}`, req)
}
