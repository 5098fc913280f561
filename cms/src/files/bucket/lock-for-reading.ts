import { valuesOf } from '@osi/shared'
import type { Asked } from './uploads-prefix.ts'

/** Any number will do, as long as it is the same for all and no other lock's. */
const lockNumber = 7_361_004

/**
 * Keeps apart who reads all files of one instant (a backup) and who removes files.
 * @param client of who reads: the lock is its connection’s, and it waits until nobody removes; of who removes: within a transaction, which has the lock
 * together with others’
 * @returns whether it is had: who removes doesn’t wait
 */
export async function lockForReading(client: Asked, how: 'wait' | 'not now'): Promise<boolean> {
  if (how === 'wait') {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    return true
  }
  const { rows } = await client.query('select pg_try_advisory_xact_lock_shared($1) as had', [lockNumber])
  return valuesOf(rows[0]).had === true
}
