import { dayMs } from '@osi/shared'
import { randomBytes } from 'node:crypto'
import { APIError, type Payload, type PayloadRequest } from 'payload'
import { digestOfToken } from '../access/digest-of-token.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { now } from '../platform/clock.ts'
import { settings } from '../platform/settings.ts'
import { accountName, countAttempt, forgetAttempts } from './sign-in-limits.ts'

/** How long a link that was handed over can be used. */
const validForMs = 3 * dayMs

/** A link that lets one person choose a password, once. */
export interface OneTimeLink {
  url: string
  /** An ISO instant. */
  until: string
  /** The address to which it was mailed; missing when it has to be handed over. */
  mailedTo?: string
}

/**
 * Makes a link for an account; an older one ends with it. The password stays what it is until the link is used.
 * @param id of the account
 */
export async function makeOneTimeLink(id: string, req: PayloadRequest): Promise<OneTimeLink> {
  const token = randomBytes(32).toString('base64url')
  const until = new Date(now().getTime() + validForMs).toISOString()
  await req.payload.db.updateOne({
    collection: 'users',
    id,
    data: { resetPasswordToken: digestOfToken(token), resetPasswordExpiration: until },
    req,
  })
  return { url: new URL(`/admin/reset/${token}`, settings.cmsUrl).href, until }
}

/** Said of a link that was used, is too old, or never was one. */
export const linkIsOver = 'This link has been used, or is too old. Ask an administrator for a new one.'

/** The account whose password a link may choose now; nothing when the link is over. */
export async function accountOfLink(
  token: string,
  { payload, req }: { payload: Payload; req?: PayloadRequest },
): Promise<{ id: string; email: string } | null> {
  if (!token) return null
  return payload.db.findOne<{ id: string; email: string }>({
    collection: 'users',
    where: {
      and: [
        { resetPasswordToken: { equals: digestOfToken(token) } },
        { resetPasswordExpiration: { greater_than: now().toISOString() } },
      ],
    },
    req,
  })
}

/**
 * Gives the account of a link the password that its holder chose, signs it out everywhere, and ends the link.
 * @throws APIError with a sentence when the link is no good (410), or when too many were tried (429); what the rules for passwords say of a poor one
 */
export async function choosePassword(token: string, password: string, req: PayloadRequest): Promise<void> {
  const { payload } = req
  await countAttempt(undefined, req)
  const user = await accountOfLink(token, { payload, req })
  // No 403: that is said to those who must sign in.
  if (!user) throw new APIError(linkIsOver, 410, undefined, true)
  await payload.update({ collection: 'users', id: user.id, data: { password }, overrideAccess: true, req })
  await payload.db.updateOne({
    collection: 'users',
    id: user.id,
    data: { resetPasswordToken: null, resetPasswordExpiration: null },
    req,
  })
  await recordActivity(req, { deed: 'password', what: 'Chose a password with a one-time link', who: user })
  await forgetAttempts(accountName(user.email), req)
}
