import { centralTime, clockTime, instantOf, plainDate, previewPass } from '@osi/shared'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { isEditor } from '../access/roles.ts'
import { now } from '../platform/clock.ts'
import { errorResponse } from '../platform/error-response.ts'
import { settings } from '../platform/settings.ts'

const wallTime = z.object({ date: plainDate, time: clockTime })
const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }

/** `GET /api/preview?date=2027-03-01&time=09:00`: sends a signed-in editor to the site as of that moment in Central time, with a pass. */
export const previewEndpoint: Endpoint = {
  path: '/preview',
  method: 'get',
  async handler(req) {
    if (!isEditor({ req })) return errorResponse(401, 'Sign in first.')
    const asked = wallTime.safeParse(Object.fromEntries(req.searchParams))
    if (!asked.success) return errorResponse(400, 'Give a day and a time, like ?date=2027-03-01&time=09:00.')
    const asOf = new Date(instantOf({ ...asked.data, zone: centralTime }))
    const location = new URL('/preview/', settings.siteUrl)
    location.searchParams.set('pass', await previewPass({ asOf }, now(), settings.serviceKey))
    return new Response(null, { status: 303, headers: { ...headers, location: location.href } })
  },
}
