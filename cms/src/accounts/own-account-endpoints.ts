import { textIn } from '@osi/shared'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { recordActivity } from '../activity/record-activity.ts'
import { isEditor } from '../access/roles.ts'
import { now } from '../platform/clock.ts'
import { defineEndpoint, json } from '../platform/define-endpoint.ts'
import { errorResponse } from '../platform/error-response.ts'
import { inOneTransaction } from '../platform/in-one-transaction.ts'
import { jsonBodyOf } from '../platform/json-body.ts'
import { accountLock } from './keep-sessions.ts'
import { provenUntil, requireProof, takePassword } from './proof-of-password.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  secondFactorOf,
  type SecondFactor,
} from './second-factor/factor-store.ts'
import { needsSecondFactor } from './second-factor/required-for.ts'
import { endSessions, sessionOf, sessionsOfAccount, type AccountSession } from './sessions/session-store.ts'

/** What `GET /api/users/security` answers: how the own account is kept. */
export interface OwnSecurity {
  /** When it was asked, ISO. */
  at: string
  /** Until when what takes a proof of the password can be changed, ISO. */
  provenUntil: string | undefined
  secondFactor: SecondFactor & { isRequired: boolean }
  sessions: AccountSession[]
}

const proof = z.object({ currentPassword: z.string().optional() })
const password = z.object({ password: z.string() })
const firstCode = z.object({ code: z.string().max(100) })
const ending = z.union([z.object({ session: z.string() }), z.object({ others: z.literal(true) })])

const unreadable = () => errorResponse(400, 'Something in the request isn’t written in a form that can be read.')
const noFactor = () => errorResponse(409, 'Your account has no second step. Set one up first.')

const ownId = (req: PayloadRequest): string => textIn(req.user, 'id') ?? ''

/** What an account does with itself: an endpoint below `/users`. */
const own = (
  method: 'get' | 'post',
  path: string,
  respond: (req: PayloadRequest, account: string) => Promise<Response>,
): Endpoint[] => defineEndpoint({ path, method, isAllowed: isEditor, respond: (req) => respond(req, ownId(req)) })

const state = own('get', '/security', async (req, account) => {
  const until = await provenUntil(req)
  const security: OwnSecurity = {
    at: now().toISOString(),
    provenUntil: until?.toISOString(),
    secondFactor: { ...(await secondFactorOf(account, req)), isRequired: needsSecondFactor(req.user) },
    sessions: await sessionsOfAccount(account, req),
  }
  return json(security)
})

const prove = own('post', '/prove', async (req) => {
  const body = await jsonBodyOf(req, password)
  if (!body) return unreadable()
  await takePassword(body.password, req)
  return json({ provenUntil: (await provenUntil(req))?.toISOString() })
})

const end = own('post', '/sessions/end', async (req, account) => {
  const body = await jsonBodyOf(req, ending)
  if (!body) return unreadable()
  return inOneTransaction(accountLock(account), req, async () => {
    const which = 'session' in body ? { only: body.session } : { except: sessionOf(req) ?? '' }
    const ended = await endSessions(account, which, req)
    if (ended > 0) {
      const what = 'session' in body ? 'Ended one of the own sessions' : 'Ended all other own sessions'
      await recordActivity(req, { deed: 'session', what })
    }
    return json({ ended })
  })
})

const begin = own('post', '/second-factor/begin', async (req, account) => {
  await requireProof((await jsonBodyOf(req, proof))?.currentPassword, req)
  return json(await beginSecondFactor({ id: account, email: textIn(req.user, 'email') ?? '' }, req.payload))
})

const confirm = own('post', '/second-factor/confirm', async (req, account) => {
  const body = await jsonBodyOf(req, firstCode)
  if (!body) return unreadable()
  return inOneTransaction(accountLock(account), req, async () => {
    const recoveryCodes = await confirmSecondFactor(account, body.code, req)
    if (!recoveryCodes)
      return errorResponse(
        400,
        'This code isn’t right. Write the newest one that your app shows for this account. If none works, set your phone’s clock by the network.',
      )
    await recordActivity(req, { deed: 'second-factor', what: 'Set up a second step' })
    return json({ recoveryCodes })
  })
})

const renew = own('post', '/second-factor/recovery-codes', async (req, account) => {
  await requireProof((await jsonBodyOf(req, proof))?.currentPassword, req)
  if (!(await secondFactorOf(account, req)).since) return noFactor()
  return inOneTransaction(accountLock(account), req, async () => {
    const recoveryCodes = await renewRecoveryCodes(account, req)
    await recordActivity(req, { deed: 'second-factor', what: 'Made new recovery codes' })
    return json({ recoveryCodes })
  })
})

const remove = own('post', '/second-factor/remove', async (req, account) => {
  await requireProof((await jsonBodyOf(req, proof))?.currentPassword, req)
  if (!(await secondFactorOf(account, req)).since) return noFactor()
  if (needsSecondFactor(req.user))
    return errorResponse(409, 'Your role needs a second step. You can set up another app in its place.')
  return inOneTransaction(accountLock(account), req, async () => {
    await removeSecondFactor(account, req)
    await recordActivity(req, { deed: 'second-factor', what: 'Removed the own second step' })
    return json({})
  })
})

/** How someone keeps the own account: the password shown again, the places where it is open, and the second factor. */
export const ownAccountEndpoints: Endpoint[] = [state, prove, end, begin, confirm, renew, remove].flat()
