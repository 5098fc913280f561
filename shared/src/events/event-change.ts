import { z } from 'zod'
import { instant } from '../fields/instant.ts'
import { text } from '../fields/text.ts'
import { attendanceMode } from './attendance.ts'

const fromTo = z.object({ from: text, to: text })

/** What a publication changed of an event for those who plan to come. One publication is one change, however much it changed. */
export const eventChange = z.object({
  /** When it was published. */
  at: instant,
  /** It takes place after all: it was postponed or cancelled before. */
  isRestored: z.boolean().optional(),
  /** When it is, in words: before and now. */
  when: fromTo.optional(),
  /** Where it is. */
  where: fromTo.optional(),
  /** How people attend it now, where that was otherwise before. */
  attendance: attendanceMode.optional(),
  /** People register at another address. */
  isNewRegistration: z.boolean().optional(),
})
export type EventChange = z.infer<typeof eventChange>
