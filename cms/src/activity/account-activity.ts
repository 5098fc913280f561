import { textIn, valuesOf } from '@osi/shared'
import type { AfterErrorHook, CollectionAfterChangeHook, CollectionAfterLoginHook, PayloadRequest } from 'payload'
import { recordActivity } from './record-activity.ts'

const note = 'the account that someone tries to sign in to'

/**
 * Notes who signs in.
 * @param account undefined when there is none of that name: what a stranger typed is not kept, it may be a password
 * @param failure what is wrong if it fails from here on
 */
export const noteSignIn = (req: PayloadRequest, account: unknown, failure = 'A wrong password'): void =>
  void (req.context[note] = { account, failure })

/** A sign-in that isn’t whole yet, and has not failed. */
export const forgetSignIn = (req: PayloadRequest): void => void delete req.context[note]

/** A sign-in that succeeded. */
export const recordSignIn: CollectionAfterLoginHook = async ({ req, user }) => {
  delete req.context[note]
  await recordActivity(req, { deed: 'signed-in', what: 'Signed in', who: user })
}

/** A sign-in that failed by its name or its password. */
export const recordFailedSignIn: AfterErrorHook = async ({ error, req }) => {
  const noted = req.context[note]
  if (noted === undefined || valuesOf(error).status !== 401) return undefined
  const { account, failure } = valuesOf(noted)
  await recordActivity(req, {
    deed: 'sign-in-failed',
    what: account ? String(failure) : 'There is no such account',
    who: account ?? 'Nobody known',
  })
  return undefined
}

const labelOf = (account: unknown): string => `${textIn(account, 'name') ?? ''} (${textIn(account, 'email') ?? ''})`

/** Accounts that are made, and roles, names and addresses that change. */
export const recordAccountChange: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (!req.user) return doc
  const document = `users/${doc.id}`
  if (operation === 'create')
    await recordActivity(req, {
      deed: 'account',
      what: `Made the account of ${labelOf(doc)}, role: ${doc.role}`,
      document,
    })
  else if (doc.role !== previousDoc.role)
    await recordActivity(req, {
      deed: 'role',
      what: `Gave ${labelOf(doc)} the role ${doc.role}; it was ${previousDoc.role}`,
      document,
    })
  if (operation === 'update' && labelOf(doc) !== labelOf(previousDoc))
    await recordActivity(req, { deed: 'account', what: `Renamed ${labelOf(previousDoc)} to ${labelOf(doc)}`, document })
  return doc
}
