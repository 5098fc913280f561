import type { Payload } from 'payload'
import { poolOf } from '../../platform/postgres.ts'
import { openKey, sealKey } from './sealed-key.ts'

interface Row {
  account: string
  key: string
}

interface Secrets {
  secret: string
  /** The one before it, while secrets are exchanged. */
  previous: string | undefined
}

/** Opens with either secret. @returns sealed with the present one; null when neither opens it */
function resealed(sealed: string, account: string, { secret, previous }: Secrets): string | null {
  if (openKey(sealed, account, secret)) return sealed
  const key = previous === undefined ? undefined : openKey(sealed, account, previous)
  return key ? sealKey(key, account, secret) : null
}

/**
 * After `PAYLOAD_SECRET` was exchanged: seals the keys of second factors with the new one. Done again it changes nothing.
 * @returns how many were sealed anew, and how many neither secret opens: their owners sign in with a recovery code
 */
export async function resealKeys(payload: Payload, secrets: Secrets): Promise<{ resealed: number; lost: number }> {
  const db = poolOf(payload)
  const { rows } = await db.query<Row>('select account, key from second_factors where key is not null')
  let [count, lost] = [0, 0]
  for (const { account, key } of rows) {
    const sealed = resealed(key, account, secrets)
    if (sealed === null) lost++
    if (sealed === null || sealed === key) continue
    await db.query('update second_factors set key = $2, pending_key = null where account = $1 and key = $3', [
      account,
      sealed,
      key,
    ])
    count++
  }
  return { resealed: count, lost }
}
