import type { Pool } from 'pg'

/** Milliseconds after which a window that was not heard of is taken for closed. A hidden window reports once a minute at least. */
const closedAfterMs = 55_000

/** A window in which somebody edits a document. */
export interface EditingWindow {
  window: string
  /** `webinars/ID` or `globals/NAME`. */
  document: string
  userId: string
}

/** Somebody else at the same document, or the same person in another window. */
export interface OtherEditor {
  name: string
  isSamePerson: boolean
}

/**
 * Notes that a window has a document open, and tells who else has it.
 * @returns each person once, by name; the account itself when it has another window open
 */
export async function reportWindow(
  pool: Pool,
  { window, document, userId }: EditingWindow,
  now: Date,
): Promise<OtherEditor[]> {
  const since = new Date(now.getTime() - closedAfterMs)
  await pool.query('delete from presence where seen_at < $1', [since])
  await pool.query(
    `insert into presence ("window", document, user_id, seen_at) values ($1, $2, $3, $4)
     on conflict ("window") do update set document = excluded.document, user_id = excluded.user_id, seen_at = excluded.seen_at`,
    [window, document, userId, now],
  )
  const { rows } = await pool.query<OtherEditor>(
    `select users.name, users.id = $3 as "isSamePerson" from presence join users on users.id = presence.user_id
     where document = $1 and "window" <> $2 group by users.id order by users.name`,
    [document, window, userId],
  )
  return rows
}

/** Forgets a window that is being closed. Only its own account can do that. */
export async function closeWindow(pool: Pool, { window, userId }: Omit<EditingWindow, 'document'>): Promise<void> {
  await pool.query('delete from presence where "window" = $1 and user_id = $2', [window, userId])
}
