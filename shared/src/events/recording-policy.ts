import { z } from 'zod'

/** How soon after a webinar the office posts its recording. */
export const recordingPolicySchema = z.object({
  /** A webinar's recording is expected this many working days after it ends. */
  recordingWithinWorkingDays: z.number().int().min(0).max(60).default(5),
})
export type RecordingPolicy = z.infer<typeof recordingPolicySchema>

/** The policy that holds as long as the office's settings don't name another. */
export const defaultRecordingPolicy: RecordingPolicy = recordingPolicySchema.parse({})
