import { valuesOf } from '@osi/shared'
import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { recordActivity } from '../activity/record-activity.ts'
import { requireProof, takePassword } from './proof-of-password.ts'

const note = 'the password that goes with a change of accounts'

interface Change {
  isProgram: boolean
  currentPassword: unknown
}

/** Notes who asks for a change, and the own password that came with it; it is no field of an account. */
export const noteCurrentPassword: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  if (operation !== 'update' && operation !== 'create') return args
  const { currentPassword, ...data } = valuesOf(valuesOf(args).data)
  req.context[note] = { isProgram: overrideAccess === true, currentPassword } satisfies Change
  return { ...args, data }
}

const changeOf = (req: PayloadRequest): Change => req.context[note] as Change

/** Changing one’s password takes the old one; nobody sets the password of someone else, so that nobody knows it. */
export const askForOldPassword: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || typeof data.password !== 'string') return data
  const { isProgram, currentPassword } = changeOf(req)
  if (isProgram) return data
  if (String(originalDoc.id) !== String(req.user?.id))
    throw new APIError(
      'Nobody sets someone else’s password. Make a one-time link, and hand it over: they choose their own.',
      403,
      undefined,
      true,
    )
  await takePassword(currentPassword, req)
  await recordActivity(req, { deed: 'password', what: 'Changed the own password' })
  return data
}

/** Who may sign in, by what name and as what, is decided by someone who has just shown the own password. */
export const askForProof: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const { isProgram, currentPassword } = changeOf(req)
  const isChanged = (name: string) => data[name] !== undefined && data[name] !== originalDoc[name]
  if (!isProgram && (operation === 'create' || isChanged('role') || isChanged('email')))
    await requireProof(currentPassword, req)
  return data
}

/** The same before an account is deleted. */
export const askForProofOfDeletion: CollectionBeforeDeleteHook = async ({ req }) => {
  if (req.user) await requireProof(undefined, req)
}
