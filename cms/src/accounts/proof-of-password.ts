import { minuteMs, textIn } from '@osi/shared'
import { APIError, ValidationError, type PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { isPasswordOf } from './password-hash.ts'
import { lastProof, noteProof } from './sessions/session-store.ts'
import { accountName, countAttempt, forgetAttempts } from './sign-in-limits.ts'

/** For how long after a sign-in, or after the password was shown again, a session counts as its owner’s, in milliseconds. */
const validForMs = 10 * minuteMs

/** Until when the session that asks may change what takes a proof; undefined when it may not. */
export async function provenUntil(req: PayloadRequest): Promise<Date | undefined> {
  const at = await lastProof(req)
  const until = at && new Date(at.getTime() + validForMs)
  return until && until > now() ? until : undefined
}

/** Whether it is the password of whoever is signed in. A wrong one counts like one at the sign-in. @throws APIError 429 after too many */
async function isOwnPassword(password: string, req: PayloadRequest): Promise<boolean> {
  const email = accountName(textIn(req.user, 'email'))
  if (!password || !email) return false
  await countAttempt(email, req)
  const account = await req.payload.db.findOne({ collection: 'users', where: { id: { equals: req.user?.id } }, req })
  if (!(await isPasswordOf(account, password))) return false
  await forgetAttempts(email, req)
  await noteProof(req)
  return true
}

const refused = (message: string, req: PayloadRequest) =>
  new ValidationError({ collection: 'users', errors: [{ path: 'currentPassword', message }] }, req.t)

/**
 * Takes the password of whoever is signed in.
 * @param password what came with the request
 * @throws ValidationError at `currentPassword` when it is missing or wrong, APIError 429 after too many
 */
export async function takePassword(password: unknown, req: PayloadRequest): Promise<void> {
  if (typeof password !== 'string' || !password) throw refused('Write the password that you have now as well.', req)
  if (!(await isOwnPassword(password, req)))
    throw refused('This is not your password. Write the one that you signed in with.', req)
}

/**
 * Before something changes that decides who can sign in and as what: the password has come with the request, or was shown in this session
 * minutes ago. A browser that somebody left open is not enough.
 * @param password what came with the request, if anything
 * @throws APIError 403 with what to do, or what `takePassword` throws of a wrong one
 */
export async function requireProof(password: unknown, req: PayloadRequest): Promise<void> {
  if (password !== undefined) return takePassword(password, req)
  if (await provenUntil(req)) return
  throw new APIError(
    'Confirm with your own password first, under “Confirm that it is you” on the page of the account. Then do this again.',
    403,
    undefined,
    true,
  )
}
