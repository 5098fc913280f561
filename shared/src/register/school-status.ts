import { z } from 'zod'

/** Whether a school still exists; one that merged or closed leads to its successor. */
export const schoolStatus = z.enum(['open', 'closed', 'merged'])
export type SchoolStatus = z.infer<typeof schoolStatus>
