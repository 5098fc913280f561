import { dayMs, hourMs } from '@osi/shared'
import type { Payload } from 'payload'
import { now } from '../platform/clock.ts'

/**
 * Deletes the lines of the activity log that are older than the office keeps them.
 * @param at now
 * @param days how long they are kept
 */
export async function forgetOldActivity(payload: Payload, at: Date, days: number): Promise<void> {
  const oldest = new Date(at.getTime() - days * dayMs)
  await payload.db.deleteMany({ collection: 'activity', where: { createdAt: { less_than: oldest.toISOString() } } })
}

/**
 * Does so now and then, from the start of the server on.
 * @param payloadOf gives the CMS
 */
export function beginForgetting(payloadOf: () => Promise<Payload>, days: number): void {
  const forget = async () => forgetOldActivity(await payloadOf(), now(), days)
  setInterval(() => void forget().catch((error: unknown) => console.warn('Old activity stays.', error)), hourMs).unref()
}
