import { createHash } from 'node:crypto'
import { APIError, type Payload, type PayloadRequest } from 'payload'
import type { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { clientAddressOf, networkOf } from '../platform/client-address.ts'
import { poolOf } from '../platform/postgres.ts'
import { signInLimitsTable } from './sign-in-limits-table.ts'

/** Seconds in which attempts are counted together. */
const duration = 10 * 60

/**
 * How many attempts may fail. A person mistypes a few times, always from the same place; an account that is tried from many places is
 * under attack, and so is an office from which many accounts are tried.
 */
const points = { place: 8, account: 30, network: 30 } as const
type LimitName = keyof typeof points

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
      points: points[name],
      duration,
    })
  const made = { place: limiterOf('place'), account: limiterOf('account'), network: limiterOf('network') }
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

const tooMany = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60)
  return `There were too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, or ask an administrator for a one-time link.`
}

/**
 * Counts an attempt at an account, before it is known whether it succeeds: so many that come at once are counted, too. It says the same whether there is
 * such an account or not.
 * @param account as `accountName` gives it; undefined for an attempt at no account in particular
 * @throws APIError 429, with `Retry-After`, when there were too many
 */
export async function countAttempt(account: string | undefined, req: PayloadRequest): Promise<void> {
  const all = limitersOf(req.payload)
  const outcomes = await Promise.allSettled(keysOf(account, req).map(([name, key]) => all[name].consume(key)))
  const refusals = outcomes.flatMap((outcome): unknown[] => (outcome.status === 'rejected' ? [outcome.reason] : []))
  // Anything else says that the database is away.
  for (const reason of refusals) if (!(reason instanceof RateLimiterRes)) throw reason
  const waits = refusals.map((refusal) => (refusal instanceof RateLimiterRes ? refusal.msBeforeNext : 0))
  if (waits.length === 0) return
  const seconds = Math.max(1, Math.ceil(Math.max(...waits) / 1000))
  req.responseHeaders = new Headers({ 'retry-after': String(seconds) })
  throw new APIError(tooMany(seconds), 429, undefined, true)
}

/** After an attempt that succeeded: the account is free again, and the network it came from has one attempt back. */
export async function forgetAttempts(account: string | undefined, req: PayloadRequest): Promise<void> {
  const all = limitersOf(req.payload)
  await Promise.all(
    keysOf(account, req).map(([name, key]) => (name === 'network' ? all[name].reward(key) : all[name].delete(key))),
  )
}
