import { defaultRecordingPolicy, type RecordingPolicy } from '@osi/shared'
import type { Payload } from 'payload'

/** How soon after a webinar the office posts its recording, as its settings say. */
export async function recordingPolicyOf(payload: Payload): Promise<RecordingPolicy> {
  const options = { depth: 0, overrideAccess: true } as const
  const { recordingWithinWorkingDays } = await payload.findGlobal({ slug: 'site-settings', ...options })
  return {
    recordingWithinWorkingDays: recordingWithinWorkingDays ?? defaultRecordingPolicy.recordingWithinWorkingDays,
  }
}
