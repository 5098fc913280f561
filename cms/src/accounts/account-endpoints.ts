import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { z } from 'zod'
import { nameInLog, recordActivity } from '../activity/record-activity.ts'
import { isAdministrator } from '../access/roles.ts'
import { defineEndpoint, errorResponse, json } from '../platform/define-endpoint.ts'
import { choosePassword, makeOneTimeLink } from './one-time-links.ts'

const account = z.object({ id: z.guid() })
const choice = z.object({ token: z.string(), password: z.string() })

/** `POST /api/users/ID/link`: a one-time link for an administrator to hand over, to a new colleague or to one who forgot. */
const linkEndpoints = defineEndpoint({
  path: '/:id/link',
  method: 'post',
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
    if (!user) return errorResponse(404, 'There is no such account.')
    const link = await makeOneTimeLink(user.id, req)
    await recordActivity(req, {
      deed: 'link',
      what: `Made a one-time link: ${nameInLog('users', user, req)}`,
      document: `users/${user.id}`,
    })
    return json(link)
  },
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

/** The ways to a password: chosen by whoever it is for, behind a link that works once. */
export const accountEndpoints: Endpoint[] = [...linkEndpoints, chooseEndpoint]
