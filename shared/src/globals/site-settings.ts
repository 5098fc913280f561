import { z } from 'zod'
import type { DeepReadonly } from '../values/deep-readonly.ts'
import { recordingPolicySchema } from '../events/recording-policy.ts'
import { phone } from '../fields/link.ts'
import { text } from '../fields/text.ts'
import { dataLicense, defaultDataLicense } from '../register/data-license.ts'

/** What every page needs to know of the office. */
export const siteSettingsSchema = z.object({
  officeName: text,
  departmentName: text.optional(),
  phone: phone.optional(),
  email: z.email().optional(),
  /** The postal address, line by line. */
  address: text.optional(),
  /** Under which license the register can be downloaded. */
  dataLicense: dataLicense.default(defaultDataLicense),
  ...recordingPolicySchema.shape,
})
export type SiteSettings = DeepReadonly<z.infer<typeof siteSettingsSchema>>
