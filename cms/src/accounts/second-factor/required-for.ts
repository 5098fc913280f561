import { textIn } from '@osi/shared'
import { settings } from '../../platform/settings.ts'

/** Whether whoever signs in to an account needs a second factor, by its role and the office’s setting. */
export const needsSecondFactor = (account: unknown): boolean =>
  settings.secondFactorRequiredFor.some((role) => role === textIn(account, 'role'))
