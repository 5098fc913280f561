import { minuteMs, type DocumentReference, type LinkState } from '@osi/shared'
import type { Database } from './lock-for-links.ts'

/** A link that has failed more than once, so that it is no passing outage. */
export interface FailingLink {
  link: string
  /** When it failed for the first time. */
  since: Date
  /** How it failed last: half a sentence. */
  reason: string
  documents: DocumentReference[]
}

/** Milliseconds from the first failure until another one counts: outages pass. */
export const outagesPassWithinMs = 30 * minuteMs

/** Makes the list what is published now. What is known of a link stays with it; a new one is due at once. */
export async function listLinks(db: Database, links: Map<string, DocumentReference[]>, now: Date): Promise<void> {
  const names = [...links.keys()]
  const documents = [...links.values()].map((list) => JSON.stringify(list))
  await db.query(
    `insert into checked_links (link, documents, due_at)
     select link, documents::jsonb, $3 from unnest($1::text[], $2::text[]) as published (link, documents)
     on conflict (link) do update set documents = excluded.documents
     where checked_links.documents is distinct from excluded.documents`,
    [names, documents, now],
  )
  await db.query(
    'delete from checked_links where not exists (select from unnest($1::text[]) as published (link) where published.link = checked_links.link)',
    [names],
  )
}

/** The links to be asked now, those first that wait longest. */
export async function dueLinks(db: Database, now: Date, limit: number): Promise<string[]> {
  const { rows } = await db.query<{ link: string }>(
    'select link from checked_links where due_at <= $1 order by due_at, link limit $2',
    [now, limit],
  )
  return rows.map(({ link }) => link)
}

/** Links that answered when they were asked last, the latest first. */
export async function answeringLinks(db: Database, limit: number): Promise<string[]> {
  const { rows } = await db.query<{ link: string }>(
    'select link from checked_links where judged_at is not null and failing_since is null order by judged_at desc, link limit $1',
    [limit],
  )
  return rows.map(({ link }) => link)
}

/** When a link failed for the first time since it answered last; undefined when it doesn't fail. */
export async function failingSince(db: Database, link: string): Promise<Date | undefined> {
  const { rows } = await db.query<{ since: Date | null }>(
    'select failing_since as since from checked_links where link = $1',
    [link],
  )
  return rows[0]?.since ?? undefined
}

/** Keeps what became of a link. @param reason how it failed; undefined when it didn't */
export async function noteAnswer(
  db: Database,
  link: string,
  { at, reason, dueAt }: { at: Date; reason: string | undefined; dueAt: Date },
): Promise<void> {
  await db.query(
    `update checked_links set tried_at = $2, judged_at = $2, due_at = $4, why = $3::text,
     failing_since = case when $3::text is null then null else coalesce(failing_since, $2) end where link = $1`,
    [link, at, reason ?? null, dueAt],
  )
}

/** Keeps that links were asked in vain: what they said before stands, and they stay due. */
export async function recordAttempt(db: Database, links: readonly string[], at: Date): Promise<void> {
  await db.query('update checked_links set tried_at = $2 where link = any($1)', [links, at])
}

/** Makes every link due that wasn't asked a moment ago. */
export async function askAllAgain(db: Database, now: Date): Promise<void> {
  await db.query(
    `update checked_links set due_at = $1 where due_at > $1 and (tried_at is null or tried_at < $1::timestamptz - interval '30 seconds')`,
    [now],
  )
}

/** The links of which editors are told, those first that fail longest. */
export async function failingLinks(db: Database, limit: number): Promise<FailingLink[]> {
  const { rows } = await db.query<FailingLink>(
    `select link, failing_since as since, why as reason, documents from checked_links
     where judged_at >= failing_since + $1 * interval '1 millisecond' order by failing_since, link limit $2`,
    [outagesPassWithinMs, limit],
  )
  return rows
}

/** What became of links when they were last asked; a link that has failed once, or was never asked, is left out. */
export async function linkStates(db: Database, links: readonly string[]): Promise<Map<string, LinkState>> {
  const { rows } = await db.query<{ link: string; state: LinkState }>(
    `select link, case when failing_since is null then 'answers' else 'fails' end as state from checked_links
     where link = any($1) and judged_at is not null
       and (failing_since is null or judged_at >= failing_since + $2 * interval '1 millisecond')`,
    [links, outagesPassWithinMs],
  )
  return new Map(rows.map(({ link, state }) => [link, state]))
}

/** How it stands with all of them. */
export interface LinkStats {
  count: number
  /** How many are to be asked now. */
  due: number
  /** When any was last asked in vain or not. */
  triedAt: Date | null
  /** When any was last judged. */
  judgedAt: Date | null
}

export async function linkStats(db: Database, now: Date): Promise<LinkStats> {
  const { rows } = await db.query<LinkStats>(
    `select count(*)::int as count, (count(*) filter (where due_at <= $1))::int as due,
     max(tried_at) as "triedAt", max(judged_at) as "judgedAt" from checked_links`,
    [now],
  )
  return rows[0]!
}
