import { hourMs, messageOf, minuteMs, textIn, valuesOf } from '@osi/shared'
import type { BucketSettings } from '@osi/shared/settings'
import type { Payload } from 'payload'
import type { PoolClient } from 'pg'
import { now } from '../../platform/clock.ts'
import { poolOf } from '../../platform/postgres.ts'
import { isNameInUse } from '../names-of-files.ts'
import type { Bucket } from './bucket.ts'
import { openBucket } from './open-bucket.ts'
import { lockForReading } from './lock-for-reading.ts'
import { uploadsPrefix } from './uploads-prefix.ts'

/** Milliseconds between two looks. */
const paceMs = minuteMs

/** Milliseconds until a removal that failed is tried again: after so many tries. */
const retryMs = (attempts: number): number => Math.min(minuteMs * 2 ** attempts, 6 * hourMs)

/** What came of a look at the list. `read as a whole`: a backup is being made, and needs every file of its instant. */
type Removal = 'removed' | 'kept' | 'failed' | 'none due' | 'read as a whole'

/** Removes the file that is due first, in a transaction that has its row locked: no other process takes it, and nobody its name. */
async function removeOne(client: PoolClient, bucket: Bucket, at: Date, log: Payload['logger']): Promise<Removal> {
  if (!(await lockForReading(client, 'not now'))) return 'read as a whole'
  const { rows } = await client.query(
    'select name, attempts from files_to_remove where due_at <= $1 order by due_at, name limit 1 for update skip locked',
    [at],
  )
  const name = textIn(rows[0], 'name')
  if (name === undefined) return 'none due'
  const forget = () => client.query('delete from files_to_remove where name = $1', [name])
  // One of several that were deleted at once may have stayed.
  if (await isNameInUse(name, client)) {
    await forget()
    return 'kept'
  }
  try {
    await bucket.remove((await uploadsPrefix(client)) + name)
  } catch (error) {
    const attempts = Number(valuesOf(rows[0]).attempts) + 1
    const reason = messageOf(error)
    await client.query('update files_to_remove set attempts = $2, failure = $3, due_at = $4 where name = $1', [
      name,
      attempts,
      reason,
      new Date(at.getTime() + retryMs(attempts)),
    ])
    log.warn(
      { file: name, attempts, reason },
      'A file could not be removed from the bucket of uploads. It is tried again.',
    )
    return 'failed'
  }
  await forget()
  return 'removed'
}

/**
 * Removes the files that are due from the bucket, one after the other. After the first that the store doesn’t remove, the others wait for the next look.
 * Several processes may do so at once.
 * @param at now
 * @returns how many were removed
 */
export async function removeFiles(payload: Payload, bucket: Bucket, at: Date): Promise<number> {
  for (let removed = 0; ;) {
    const client = await poolOf(payload).connect()
    let outcome: Removal
    try {
      await client.query('begin')
      outcome = await removeOne(client, bucket, at, payload.logger)
      await client.query('commit')
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    } finally {
      client.release()
    }
    if (outcome === 'removed') removed += 1
    else if (outcome !== 'kept') return removed
  }
}

const look = async (payload: Payload, settings: BucketSettings): Promise<void> => {
  try {
    await removeFiles(payload, await openBucket(settings), now())
  } catch (error) {
    payload.logger.warn({ reason: messageOf(error) }, 'Files stay in the bucket of uploads. It is tried again.')
  }
}

/** Looks once the request that is under way has most likely ended; the look that comes anyway does the rest. */
export function removeSoon(payload: Payload, settings: BucketSettings): void {
  setTimeout(() => void look(payload, settings), 1_000).unref()
}

/** Looks again and again for as long as the process lives. @param payloadOf gives the CMS */
export function beginRemoving(payloadOf: () => Promise<Payload>, settings: BucketSettings): void {
  setInterval(() => void payloadOf().then((payload) => look(payload, settings)), paceMs).unref()
}
