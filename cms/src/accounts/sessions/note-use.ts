import { minuteMs, textIn } from '@osi/shared'
import { JWTAuthentication, type AuthStrategy, type Payload } from 'payload'
import { clientAddressOf } from '../../platform/client-address.ts'
import { now } from '../../platform/clock.ts'
import { poolOf } from '../../platform/postgres.ts'
import { browserOf } from './session-store.ts'

/** How exactly the use of a session is known, in milliseconds: nobody’s every step is written down. */
const coarseMs = 5 * minuteMs

/** When each session was noted last by this process. */
const noted = new Map<string, number>()
const maxNoted = 10_000

async function noteUse(session: string, account: string, headers: Headers, payload: Payload): Promise<void> {
  const at = now()
  if (at.getTime() - (noted.get(session) ?? 0) < coarseMs) return
  if (noted.size >= maxNoted) noted.clear()
  noted.set(session, at.getTime())
  await poolOf(payload).query(
    `insert into account_sessions (session, account, used_at, address, browser) values ($1, $2, $3, $4, $5)
     on conflict (session) do update set used_at = excluded.used_at, address = coalesce(excluded.address, account_sessions.address)`,
    [session, account, at, clientAddressOf({ headers }) ?? null, browserOf(headers)],
  )
}

/** Payload’s own way of knowing who asks, which also notes that the session is in use. */
export const notedSession: AuthStrategy = {
  name: 'local-jwt',
  async authenticate(args) {
    const known = await JWTAuthentication(args)
    const [session, account] = [textIn(known.user, '_sid'), textIn(known.user, 'id')]
    // Nobody waits for a note, and nobody is kept out for want of it.
    if (session && account) noteUse(session, account, args.headers, args.payload).catch(() => noted.delete(session))
    return known
  },
}
