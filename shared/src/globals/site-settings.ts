import { z } from 'zod'
import { phone } from '../fields/link.ts'
import { text } from '../fields/text.ts'

/** What every page needs to know of the office. */
export const siteSettingsSchema = z.object({
  officeName: text,
  departmentName: text.optional(),
  phone: phone.optional(),
  email: z.email().optional(),
  /** The postal address, line by line. */
  address: text.optional(),
  /** A webinar's recording is expected this many working days after it ends. */
  recordingWithinWorkingDays: z.number().int().min(0).max(60).default(5),
})
export type SiteSettings = z.infer<typeof siteSettingsSchema>
