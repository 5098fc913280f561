import { createHash } from 'node:crypto'
import { APIError, type Payload, type PayloadRequest } from 'payload'
import type { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { recordActivity } from '../activity/record-activity.ts'
import { clientAddressOf, networkOf } from '../platform/client-address.ts'
import { poolOf } from '../platform/postgres.ts'
import { signInLimitsTable } from './sign-in-limits-table.ts'

/** Seconds in which attempts are counted together. */
const [tenMinutes, day] = [10 * 60, 24 * 60 * 60]

/**
 * How many attempts may fail. A person mistypes a few times, always from the same place; an account that is tried from many places is
 * under attack, and so is an office from which many accounts are tried. Whoever knows the password and tries codes has thirty a day: one in ten
 * thousand finds one.
 */
const limits = {
  place: { points: 8, duration: tenMinutes },
  account: { points: 30, duration: tenMinutes },
  network: { points: 30, duration: tenMinutes },
  code: { points: 30, duration: day },
} as const
type LimitName = keyof typeof limits

const limiters = new WeakMap<Pool, Record<LimitName, RateLimiterPostgres>>()

function limitersOf(payload: Payload): Record<LimitName, RateLimiterPostgres> {
  const pool = poolOf(payload)
  const known = limiters.get(pool)
  if (known) return known
  const limiterOf = (name: LimitName) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: signInLimitsTable,
      tableCreated: true,
      keyPrefix: name,
      ...limits[name],
    })
  const made = {
    place: limiterOf('place'),
    account: limiterOf('account'),
    network: limiterOf('network'),
    code: limiterOf('code'),
  }
  limiters.set(pool, made)
  return made
}

/** No address of a person is kept for this. */
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** What an attempt counts for, by the limit’s name. */
function keysOf(account: string | undefined, req: PayloadRequest): [LimitName, string][] {
  const address = clientAddressOf(req)
  const network = address === undefined ? undefined : networkOf(address)
  const keys: [LimitName, string][] = []
  if (account !== undefined) keys.push(['place', digest(`${account} ${network ?? ''}`)], ['account', digest(account)])
  if (network !== undefined) keys.push(['network', digest(network)])
  return keys
}

/** The name that an account signs in with, as Payload reads it. */
export const accountName = (email: unknown): string => (typeof email === 'string' ? email.toLowerCase().trim() : '')

const waitOf = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60)
  if (minutes > 120) return `${Math.ceil(minutes / 60)} hours`
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}

/** Says in the log that a limit is reached: once, by the attempt that is the first to be too many. */
async function recordLimit(
  account: string | undefined,
  refusals: RateLimiterRes[],
  req: PayloadRequest,
): Promise<void> {
  const isFirst = refusals.some(({ consumedPoints }) =>
    Object.values(limits).some(({ points }) => consumedPoints === points + 1),
  )
  if (!isFirst) return
  const where = { email: { equals: account ?? '' } }
  const known = await req.payload.db.findOne({ collection: 'users', where, select: { name: true, email: true } })
  const who = known ?? req.user ?? 'Nobody known'
  await recordActivity(req, {
    deed: 'too-many',
    what: 'Too many attempts; more are refused',
    who,
    outlivesRequest: true,
  })
}

/** Counts for limits. @throws APIError 429, with `Retry-After`, when there were too many */
async function consume(keys: [LimitName, string][], account: string | undefined, req: PayloadRequest): Promise<void> {
  const all = limitersOf(req.payload)
  const outcomes = await Promise.allSettled(keys.map(([name, key]) => all[name].consume(key)))
  const reasons = outcomes.flatMap((outcome): unknown[] => (outcome.status === 'rejected' ? [outcome.reason] : []))
  const refusals = reasons.filter((reason) => reason instanceof RateLimiterRes)
  // Anything else says that the database is away.
  if (refusals.length < reasons.length) throw reasons.find((reason) => !(reason instanceof RateLimiterRes))
  if (refusals.length === 0) return
  await recordLimit(account, refusals, req)
  const seconds = Math.max(1, Math.ceil(Math.max(...refusals.map(({ msBeforeNext }) => msBeforeNext)) / 1000))
  req.responseHeaders = new Headers({ 'retry-after': String(seconds) })
  throw new APIError(
    `There were too many attempts. Try again in ${waitOf(seconds)}, or ask an administrator for a one-time link.`,
    429,
    undefined,
    true,
  )
}

/**
 * Counts an attempt at an account, before it is known whether it succeeds: so many that come at once are counted, too. It says the same whether there is
 * such an account or not.
 * @param account as `accountName` gives it; undefined for an attempt at no account in particular
 * @throws APIError 429, with `Retry-After`, when there were too many
 */
export async function countAttempt(account: string | undefined, req: PayloadRequest): Promise<void> {
  await consume(keysOf(account, req), account, req)
}

/** Counts a code that comes with the right password. @throws APIError 429 when there were too many in a day */
export async function countCode(account: string, req: PayloadRequest): Promise<void> {
  await consume([['code', digest(account)]], account, req)
}

/** Gives an attempt back that was none: its password was right, and the code is asked for next. */
export async function giveAttemptBack(account: string, req: PayloadRequest): Promise<void> {
  const all = limitersOf(req.payload)
  await Promise.all(keysOf(account, req).map(([name, key]) => all[name].reward(key)))
}

/** After an attempt that succeeded: the account is free again, and the network it came from has one attempt back. */
export async function forgetAttempts(account: string | undefined, req: PayloadRequest): Promise<void> {
  const all = limitersOf(req.payload)
  const keys = keysOf(account, req)
  if (account !== undefined) keys.push(['code', digest(account)])
  await Promise.all(keys.map(([name, key]) => (name === 'network' ? all[name].reward(key) : all[name].delete(key))))
}
