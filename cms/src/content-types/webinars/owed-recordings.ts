import { recordingsOwed, webinarSchema, type OwedRecording } from '@osi/shared'
import type { Payload } from 'payload'
import { recordingPolicyOf } from '../../documents/recording-policy.ts'
import { omitEmpty } from '../../validation/omit-empty.ts'

/** The recordings that the office has promised its readers and not posted, as far as they are published. @param at now */
export async function owedRecordings(payload: Payload, at: Date): Promise<OwedRecording[]> {
  const options = { depth: 0, overrideAccess: true } as const
  const { docs } = await payload.find({
    collection: 'webinars',
    ...options,
    pagination: false,
    where: {
      _status: { equals: 'published' },
      startsAt: { less_than: at.toISOString() },
      condition: { not_in: ['cancelled', 'postponed'] },
      'recording.url': { exists: false },
    },
  })
  const webinars = docs.flatMap((document) => webinarSchema.safeParse(omitEmpty(document)).data ?? [])
  return recordingsOwed(webinars, await recordingPolicyOf(payload), at)
}
