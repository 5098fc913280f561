import { z } from 'zod'

/** Whether a school still exists; one that merged leads to the school that it went into. */
export const schoolStatus = z.enum(['open', 'closed', 'merged'])
export type SchoolStatus = z.infer<typeof schoolStatus>
