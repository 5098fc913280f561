import { sql, type SQL } from 'drizzle-orm'
import type { RequestState } from '@osi/shared'
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { documentName, type Editable } from '../editing/stored-version.ts'
import { askedOnceWhileLocked } from '../platform/lock-for-transaction.ts'
import { poolOf, rowsOf } from '../platform/postgres.ts'
import { instantInRow } from '../platform/row-values.ts'

const reviewSchema = z.object({
  document: z.string(),
  state: z.enum(['waiting', 'sent-back', 'withdrawn']),
  askedBy: z.string(),
  askedByName: z.string().nullable(),
  askedAt: instantInRow,
  askedNote: z.string().nullable(),
  sentBackByName: z.string().nullable(),
  sentBackAt: instantInRow.nullable(),
  sentBackNote: z.string().nullable(),
  sentBackField: z.string().nullable(),
})

/** One row of the table, with the names of its people. */
export type Review = z.infer<typeof reviewSchema>

const columns = sql`
  document, state, asked_by as "askedBy", asker.name as "askedByName", asked_at as "askedAt", asked_note as "askedNote",
  sender.name as "sentBackByName", sent_back_at as "sentBackAt", sent_back_note as "sentBackNote", sent_back_field as "sentBackField"
  from reviews left join users asker on asker.id = asked_by left join users sender on sender.id = sent_back_by`

const read = async (condition: SQL, req: PayloadRequest): Promise<Review[]> =>
  z.array(reviewSchema).parse(await rowsOf(sql`select ${columns} where ${condition}`, req))

/** What was asked about a document, and not ended by publishing it; undefined when nothing was. */
export const reviewOf = async (what: Editable, req: PayloadRequest): Promise<Review | undefined> =>
  (await read(sql`document = ${documentName(what)}`, req))[0]

/** The states of the requests about documents of one collection, by the document’s id, the oldest first; what was withdrawn is left out. */
export async function openRequests(collection: string, payload: Payload): Promise<Map<string, RequestState>> {
  const { rows } = await poolOf(payload).query(
    `select split_part(document, '/', 2) as id, state from reviews where state <> 'withdrawn' and document like $1
      order by asked_at, document`,
    [`${collection}/%`],
  )
  const schema = z.array(z.object({ id: z.string(), state: z.enum(['waiting', 'sent-back']) }))
  return new Map(schema.parse(rows).map(({ id, state }) => [id, state]))
}

/** A part of a list of requests. */
export interface Stretch {
  limit: number
  offset: number
}

/** What others ask an account to look at, those first that wait longest. */
export const reviewsWaitingFor = (
  account: string,
  { limit, offset }: Stretch,
  req: PayloadRequest,
): Promise<Review[]> =>
  read(
    sql`state = 'waiting' and asked_by <> ${account} order by asked_at, document limit ${limit} offset ${offset}`,
    req,
  )

/** What an account asked about and nobody has published: what was sent back comes first. */
export const reviewsAskedBy = (account: string, { limit, offset }: Stretch, req: PayloadRequest): Promise<Review[]> =>
  read(
    sql`asked_by = ${account} and state <> 'withdrawn'
      order by state, coalesce(sent_back_at, asked_at) desc, document limit ${limit} offset ${offset}`,
    req,
  )

/** Notes that somebody asks for a review. What was sent back before stays known until it is published. */
export async function askForReview(
  what: Editable,
  { account, at, note }: { account: string; at: Date; note: string | undefined },
  req: PayloadRequest,
): Promise<void> {
  const values = sql`${documentName(what)}, 'waiting', ${account}, ${at.toISOString()}, ${note ?? null}`
  await rowsOf(
    sql`insert into reviews (document, state, asked_by, asked_at, asked_note) values (${values})
      on conflict (document) do update set state = excluded.state, asked_by = excluded.asked_by,
      asked_at = excluded.asked_at, asked_note = excluded.asked_note`,
    req,
  )
}

/** Notes that a request is taken back. */
export async function withdrawRequest(what: Editable, req: PayloadRequest): Promise<void> {
  await rowsOf(sql`update reviews set state = 'withdrawn' where document = ${documentName(what)}`, req)
}

/** Notes that a publisher sends a document back, and why. */
export async function sendBackForReview(
  what: Editable,
  { account, at, note, field }: { account: string; at: Date; note: string; field: string | undefined },
  req: PayloadRequest,
): Promise<void> {
  await rowsOf(
    sql`update reviews set state = 'sent-back', sent_back_by = ${account}, sent_back_at = ${at.toISOString()},
      sent_back_note = ${note}, sent_back_field = ${field ?? null} where document = ${documentName(what)}`,
    req,
  )
}

const reviewedOf = askedOnceWhileLocked(async (collection, req) => {
  const rows = await rowsOf(sql`select document from reviews where document like ${`${collection}/%`}`, req)
  return new Set(
    z
      .array(z.object({ document: z.string() }))
      .parse(rows)
      .map(({ document }) => document),
  )
})

/**
 * Forgets what was asked: the document is published, or gone.
 * @returns the account whose request is ended; undefined when nobody waited
 */
export async function endReview(what: Editable, req: PayloadRequest): Promise<string | undefined> {
  if ('collection' in what && (await reviewedOf(what.collection, req))?.has(documentName(what)) === false)
    return undefined
  const rows = await rowsOf(
    sql`delete from reviews where document = ${documentName(what)} returning state, asked_by`,
    req,
  )
  const [ended] = z.array(z.object({ state: z.string(), asked_by: z.string() })).parse(rows)
  return ended && ended.state !== 'withdrawn' ? ended.asked_by : undefined
}
