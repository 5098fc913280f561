import { dayMs, isOpenStep, type DocumentReference, type RunSheetStep, type Values } from '@osi/shared'
import { sql, type SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { rowsOf } from '../platform/postgres.ts'
import { eventFrom, runSheetsOf } from './read-run-sheet.ts'
import type { TypeWithRunSheet } from './run-sheet-report.ts'

/** No recording policy has readers wait longer: 60 working days, and 30 days more. */
const slidesAskedForMs = 150 * dayMs

/** Events that are looked at for one page. */
const maxEvents = 40

/** A published event with steps that wait for somebody. */
export interface OpenRunSheet extends DocumentReference {
  steps: RunSheetStep[]
}

const published = sql`_status = 'published' and deleted_at is null and condition not in ('cancelled', 'postponed')`

/** Webinars that begin before an instant, the latest first: those whose captions nobody has read stay. */
const webinarsUntil = (until: Date, at: Date): SQL => sql`select id from webinars
  where ${published} and starts_at <= ${until.toISOString()}
    and (starts_at >= ${new Date(at.getTime() - slidesAskedForMs).toISOString()}
      or ((recording_url is not null or recording_transcript is not null)
        and not exists (select from run_sheet_ticks where document = 'webinars/' || webinars.id and step = 'captions')))
  order by starts_at desc limit ${maxEvents}`

/** Conferences with a day from now on, and before an instant. */
const conferencesUntil = (until: Date, at: Date): SQL => sql`select id from conferences
  where ${published} and exists (select from conferences_days where _parent_id = conferences.id
    and date >= ${new Date(at.getTime() - dayMs).toISOString()} and date <= ${until.toISOString()})
  limit ${maxEvents}`

const idSchema = z.array(z.object({ id: z.string() }))

async function publishedNamed(collection: TypeWithRunSheet, query: SQL, req: PayloadRequest): Promise<Values[]> {
  const ids = idSchema.parse(await rowsOf(query, req)).map(({ id }) => id)
  if (ids.length === 0) return []
  const where = { id: { in: ids } }
  const options = { depth: 0, overrideAccess: true, pagination: false } as const
  const { docs } = await req.payload.find({ collection, where, ...options })
  return docs.map((document) => ({ ...document }))
}

/**
 * The published events with steps that wait for somebody: those that begin before an instant, and past ones until they are done. Recordings
 * that are owed have a list of their own (`owedRecordings`).
 * @param at now
 * @returns those nearest to now first
 */
export async function openRunSheets(
  req: PayloadRequest,
  { at, until, limit }: { at: Date; until: Date; limit: number },
): Promise<OpenRunSheet[]> {
  const [webinars, conferences] = await Promise.all([
    publishedNamed('webinars', webinarsUntil(until, at), req),
    publishedNamed('conferences', conferencesUntil(until, at), req),
  ])
  const events = [
    ...webinars.flatMap((values) => eventFrom('webinars', values) ?? []),
    ...conferences.flatMap((values) => eventFrom('conferences', values) ?? []),
  ]
  const nearness = ({ type, document }: (typeof events)[number]): number =>
    Math.abs(Date.parse(type === 'webinars' ? document.startsAt : (document.days[0]?.date ?? '')) - at.getTime())
  const sheets = await runSheetsOf(
    events.toSorted((a, b) => nearness(a) - nearness(b)),
    at,
    req,
  )
  return sheets
    .map(({ event: { type, document }, steps }) => ({
      type,
      id: document.id,
      title: document.title,
      steps: steps.filter((step) => isOpenStep(step) && step.name !== 'recording'),
    }))
    .filter(({ steps }) => steps.length > 0)
    .slice(0, limit)
}
