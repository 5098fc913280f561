import { textIn, valuesOf } from '@osi/shared'
import {
  APIError,
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { recordActivity } from '../activity/record-activity.ts'
import { isPasswordOf } from './password-hash.ts'
import { accountName, countAttempt, forgetAttempts } from './sign-in-limits.ts'

const note = 'the password that goes with a change of passwords'

interface Change {
  isProgram: boolean
  currentPassword: unknown
}

/** Notes who asks for a change, and the old password that came with it; the old one is no field of an account. */
export const noteCurrentPassword: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  if (operation !== 'update') return args
  const { currentPassword, ...data } = valuesOf(valuesOf(args).data)
  req.context[note] = { isProgram: overrideAccess === true, currentPassword } satisfies Change
  return { ...args, data }
}

/** Whether it is the password of whoever is signed in. A wrong one counts like one at the sign-in. @throws APIError 429 after too many */
async function isOwnPassword(password: unknown, req: PayloadRequest): Promise<boolean> {
  const email = accountName(textIn(req.user, 'email'))
  if (typeof password !== 'string' || !password || !email) return false
  await countAttempt(email, req)
  const account = await req.payload.db.findOne({ collection: 'users', where: { id: { equals: req.user?.id } }, req })
  if (!(await isPasswordOf(account, password))) return false
  await forgetAttempts(email, req)
  return true
}

/** Changing one’s password takes the old one; nobody sets the password of someone else, so that nobody knows it. */
export const askForOldPassword: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || typeof data.password !== 'string') return data
  const { isProgram, currentPassword } = req.context[note] as Change
  if (isProgram) return data
  if (String(originalDoc.id) !== String(req.user?.id))
    throw new APIError(
      'Nobody sets someone else’s password. Make a one-time link, and hand it over: they choose their own.',
      403,
      undefined,
      true,
    )
  if (await isOwnPassword(currentPassword, req)) {
    await recordActivity(req, { deed: 'password', what: 'Changed the own password' })
    return data
  }
  const message = currentPassword
    ? 'This is not your password. Write the one that you signed in with.'
    : 'Write the password that you have now as well.'
  throw new ValidationError({ collection: 'users', errors: [{ path: 'currentPassword', message }] }, req.t)
}
