import { textIn, valuesOf } from '@osi/shared'
import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { clientAddressOf } from '../../platform/client-address.ts'
import { now } from '../../platform/clock.ts'
import { rowsOf } from '../../platform/postgres.ts'
import { browserName } from './browser-name.ts'

/** One place in which an account is signed in, for its owner to see. Instants are ISO. */
export interface AccountSession {
  id: string
  beganAt: string
  /** To a few minutes. */
  usedAt: string
  /** The network address that it was last used from. */
  address: string | undefined
  /** In words: “Firefox on Windows”. */
  browser: string
  /** The one that asks. */
  isThisOne: boolean
}

/** The session that a request belongs to; undefined for the program’s own. */
export const sessionOf = ({ user }: PayloadRequest): string | undefined => textIn(user, '_sid')

/** What a browser says of itself, shortened to what is needed. */
export const browserOf = (headers: Headers | undefined): string | null =>
  headers?.get('user-agent')?.slice(0, 300) ?? null

/** Notes a session that has just begun, and forgets those of its account that have ended. Signing in shows the password. */
export async function noteNewSession(session: string, account: string, req: PayloadRequest): Promise<void> {
  const at = now().toISOString()
  await rowsOf(
    sql`insert into account_sessions (session, account, used_at, address, browser, proven_at)
      values (${session}, ${account}, ${at}, ${clientAddressOf(req) ?? null}, ${browserOf(req.headers)}, ${at})
      on conflict (session) do nothing`,
    req,
  )
  await rowsOf(
    sql`delete from account_sessions where account = ${account} and session not in (select id from users_sessions where _parent_id = ${account})`,
    req,
  )
}

/** The sessions of an account that hold at present, the newest first. */
export async function sessionsOfAccount(account: string, req: PayloadRequest): Promise<AccountSession[]> {
  const rows = await rowsOf(
    sql`select id, created_at, coalesce(used_at, created_at) as used_at, address, browser from users_sessions
      left join account_sessions on session = id
      where _parent_id = ${account} and expires_at > ${now().toISOString()} order by created_at desc, id`,
    req,
  )
  const instant = (value: unknown): string => new Date(String(value)).toISOString()
  return rows.map((row) => ({
    id: String(row.id),
    beganAt: instant(row.created_at),
    usedAt: instant(row.used_at),
    address: textIn(row, 'address'),
    browser: browserName(textIn(row, 'browser')),
    isThisOne: row.id === sessionOf(req),
  }))
}

/**
 * Ends sessions of an account; a request that shows one of them is nobody’s from then on. Within a transaction that has the account’s lock.
 * @param which one by its id, all but one, or all
 * @returns how many have ended
 */
export async function endSessions(
  account: string,
  which: { only: string } | { except: string } | 'all',
  req: PayloadRequest,
): Promise<number> {
  const asked = which === 'all' ? sql`true` : 'only' in which ? sql`id = ${which.only}` : sql`id <> ${which.except}`
  const ended = await rowsOf(
    sql`delete from users_sessions where _parent_id = ${account} and ${asked} returning id`,
    req,
  )
  return ended.length
}

/** When the password was last shown in the session that asks. */
export async function lastProof(req: PayloadRequest): Promise<Date | undefined> {
  const [row] = await rowsOf(sql`select proven_at from account_sessions where session = ${sessionOf(req) ?? ''}`, req)
  const { proven_at: at } = valuesOf(row)
  return at ? new Date(String(at)) : undefined
}

/** Notes that the password was shown in the session that asks. */
export async function noteProof(req: PayloadRequest): Promise<void> {
  const [session, account] = [sessionOf(req), textIn(req.user, 'id')]
  if (!session || !account) return
  const at = now().toISOString()
  await rowsOf(
    sql`insert into account_sessions (session, account, used_at, proven_at) values (${session}, ${account}, ${at}, ${at})
      on conflict (session) do update set proven_at = excluded.proven_at`,
    req,
  )
}
