import { randomBytes } from 'node:crypto'
import { textIn, valuesOf } from '@osi/shared'
import { sql } from 'drizzle-orm'
import { renderSVG } from 'uqr'
import type { Payload, PayloadRequest } from 'payload'
import { now } from '../../platform/clock.ts'
import { poolOf, rowsOf } from '../../platform/postgres.ts'
import { settings } from '../../platform/settings.ts'
import { appAddress, base32, isOneTimeCode, stepOfCode } from './one-time-code.ts'
import { digestOfRecoveryCode, newRecoveryCodes } from './recovery-codes.ts'
import { openKey, sealKey } from './sealed-key.ts'

/** What is known of an account’s second factor. */
export interface SecondFactor {
  /** Since when codes are asked for, ISO; undefined while none are. */
  since: string | undefined
  recoveryCodesLeft: number
}

/** What an authenticator app has to know. */
export interface NewKey {
  /** In groups of four, for typing. */
  key: string
  /** The same as a QR code: an SVG. */
  qr: string
}

/** The second factor of an account as it is; also of one that has none. */
export async function secondFactorOf(account: string, req: PayloadRequest): Promise<SecondFactor> {
  const [row] = await rowsOf(
    sql`select confirmed_at, (select count(*)::int from recovery_codes where recovery_codes.account = second_factors.account) as codes
      from second_factors where account = ${account} and key is not null`,
    req,
  )
  const { confirmed_at: since, codes } = valuesOf(row)
  return { since: since ? new Date(String(since)).toISOString() : undefined, recoveryCodesLeft: Number(codes ?? 0) }
}

/**
 * Begins a second factor: a new key, which counts from the first code of it on. Until then whatever holds stays as it is. It is kept past the
 * transaction of the request: a sign-in that ends with this is taken back.
 */
export async function beginSecondFactor(account: { id: string; email: string }, payload: Payload): Promise<NewKey> {
  const key = randomBytes(20)
  await poolOf(payload).query(
    `insert into second_factors (account, pending_key) values ($1, $2)
     on conflict (account) do update set pending_key = excluded.pending_key`,
    [account.id, sealKey(key, account.id, settings.payloadSecret)],
  )
  return {
    key: base32(key).replaceAll(/.{4}(?=.)/g, '$& '),
    qr: renderSVG(appAddress(key, 'School Improvement', account.email), { border: 2 }),
  }
}

const opened = (sealed: string | undefined, account: string): Buffer | undefined =>
  sealed ? openKey(sealed, account, settings.payloadSecret) : undefined

/**
 * Has a key count whose first code is right. Within a transaction.
 * @returns the recovery codes, which nobody sees again; undefined when the code is wrong or nothing was begun
 */
export async function confirmSecondFactor(
  account: string,
  code: string,
  req: PayloadRequest,
): Promise<string[] | undefined> {
  const [row] = await rowsOf(sql`select pending_key from second_factors where account = ${account} for update`, req)
  const key = opened(textIn(row, 'pending_key'), account)
  const step = key && stepOfCode(key, code, now())
  if (step === undefined) return undefined
  await rowsOf(
    sql`update second_factors set key = pending_key, pending_key = null, confirmed_at = ${now().toISOString()}, last_step = ${step}
      where account = ${account}`,
    req,
  )
  return renewRecoveryCodes(account, req)
}

/** New recovery codes in the place of all others. Within a transaction. @returns them; only their digests are kept */
export async function renewRecoveryCodes(account: string, req: PayloadRequest): Promise<string[]> {
  const codes = newRecoveryCodes()
  await rowsOf(sql`delete from recovery_codes where account = ${account}`, req)
  for (const code of codes)
    await rowsOf(
      sql`insert into recovery_codes (account, digest) values (${account}, ${digestOfRecoveryCode(code)})`,
      req,
    )
  return codes
}

/**
 * Takes a code of the app, or a recovery code: it is used up, and two who show the same at the same moment don’t both get in. Within the
 * transaction of a sign-in, so that one that fails afterwards uses up none.
 * @returns which of both it was; undefined when it is neither, or was used before
 */
export async function takeCode(
  account: string,
  code: string,
  req: PayloadRequest,
): Promise<'app' | 'recovery' | undefined> {
  if (!isOneTimeCode(code)) {
    const digest = digestOfRecoveryCode(code)
    const taken = sql`delete from recovery_codes where account = ${account} and digest = ${digest} returning account`
    return (await rowsOf(taken, req)).length > 0 ? 'recovery' : undefined
  }
  const [row] = await rowsOf(sql`select key from second_factors where account = ${account}`, req)
  const key = opened(textIn(row, 'key'), account)
  const step = key && stepOfCode(key, code, now())
  if (step === undefined) return undefined
  const taken = sql`update second_factors set last_step = ${step}
    where account = ${account} and (last_step is null or last_step < ${step}) returning account`
  return (await rowsOf(taken, req)).length > 0 ? 'app' : undefined
}

/** The account signs in with its password alone again. */
export async function removeSecondFactor(account: string, req: PayloadRequest): Promise<void> {
  await rowsOf(sql`delete from second_factors where account = ${account}`, req)
  await rowsOf(sql`delete from recovery_codes where account = ${account}`, req)
}
