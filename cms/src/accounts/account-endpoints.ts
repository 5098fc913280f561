import { addDataAndFileToRequest, type Endpoint, type PayloadRequest, type TypedUser } from 'payload'
import { z } from 'zod'
import { nameInLog, recordActivity } from '../activity/record-activity.ts'
import { isAdministrator } from '../access/roles.ts'
import { defineEndpoint, json } from '../platform/define-endpoint.ts'
import { errorResponse } from '../platform/error-response.ts'
import { inOneTransaction } from '../platform/in-one-transaction.ts'
import { jsonBodyOf } from '../platform/json-body.ts'
import { accountLock } from './keep-sessions.ts'
import { mailOneTimeLink } from '../mail/mail-one-time-link.ts'
import { choosePassword, makeOneTimeLink } from './one-time-links.ts'
import { ownAccountEndpoints } from './own-account-endpoints.ts'
import { requireProof } from './proof-of-password.ts'
import { removeSecondFactor, secondFactorOf } from './second-factor/factor-store.ts'
import { needsSecondFactor } from './second-factor/required-for.ts'
import { endSessions } from './sessions/session-store.ts'

const account = z.object({ id: z.guid() })
const proof = z.object({ currentPassword: z.string().optional() })
const choice = z.object({ token: z.string(), password: z.string() })

/** An endpoint for administrators, about the account that its address names. */
const aboutAccount = (
  method: 'get' | 'post',
  path: string,
  respond: (req: PayloadRequest, user: TypedUser) => Promise<Response>,
): Endpoint[] =>
  defineEndpoint({
    path: `/:id${path}`,
    method,
    isAllowed: isAdministrator,
    async respond(req) {
      const parsed = account.safeParse(req.routeParams)
      const user =
        parsed.success &&
        (await req.payload.findByID({
          collection: 'users',
          id: parsed.data.id,
          depth: 0,
          disableErrors: true,
          overrideAccess: false,
          req,
        }))
      return user ? respond(req, user) : errorResponse(404, 'There is no such account.')
    },
  })

/** The own password, when it comes along, or that it was shown minutes ago. */
const requireProofOf = async (req: PayloadRequest): Promise<void> =>
  requireProof((await jsonBodyOf(req, proof))?.currentPassword, req)

/** `POST /api/users/ID/link`: a one-time link for an administrator to hand over, to a new colleague or to one who forgot. */
const linkEndpoints = aboutAccount('post', '/link', async (req, user) => {
  await requireProofOf(req)
  return inOneTransaction(`link ${user.id}`, req, async () => {
    const link = await makeOneTimeLink(user.id, req)
    const what = `Made a one-time link: ${nameInLog('users', user, req)}`
    await recordActivity(req, { deed: 'link', what, document: `users/${user.id}` })
    const mailedTo = await mailOneTimeLink(user, link, req)
    return json({ ...link, ...(mailedTo ? { mailedTo } : {}) })
  })
})

/** `GET /api/users/ID/second-factor`: whether a colleague has one. */
const factorEndpoints = aboutAccount('get', '/second-factor', async (req, user) =>
  json({ ...(await secondFactorOf(user.id, req)), isRequired: needsSecondFactor(user) }),
)

/** `POST /api/users/ID/second-factor/remove`: for a colleague who has lost phone and recovery codes. */
const removalEndpoints = aboutAccount('post', '/second-factor/remove', async (req, user) => {
  await requireProofOf(req)
  return inOneTransaction(accountLock(user.id), req, async () => {
    if (!(await secondFactorOf(user.id, req)).since) return errorResponse(409, 'This account has no second step.')
    await removeSecondFactor(user.id, req)
    await endSessions(user.id, 'all', req)
    const what = `Removed the second step: ${nameInLog('users', user, req)}`
    await recordActivity(req, { deed: 'second-factor', what, document: `users/${user.id}` })
    return json({})
  })
})

/** `POST /api/users/reset-password`: where the page behind a one-time link sends the password that was chosen. */
const chooseEndpoint: Endpoint = {
  path: '/reset-password',
  method: 'post',
  async handler(req) {
    // The page sends a form with the values in one of its parts, programs send JSON.
    await addDataAndFileToRequest(req)
    const parsed = choice.safeParse(req.data)
    if (!parsed.success) return errorResponse(404, 'Not found.')
    await choosePassword(parsed.data.token, parsed.data.password, req)
    return json({ message: 'Your password is set. Sign in with it.' })
  },
}

/** Beside Payload’s own: what an account does with itself, what administrators do with others, and the way to a password. */
export const accountEndpoints: Endpoint[] = [
  ...ownAccountEndpoints,
  ...linkEndpoints,
  ...factorEndpoints,
  ...removalEndpoints,
  chooseEndpoint,
]
