import { centralTime, clockTime, instantOf, plainDate, previewPass } from '@osi/shared'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { isEditor } from '../access/roles.ts'
import { now } from '../platform/clock.ts'
import { settings } from '../platform/settings.ts'

const wallTime = z.object({ date: plainDate, time: clockTime })
const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }

/** `GET /api/preview?date=2027-03-01&time=09:00`: sends a signed-in editor to the site as of that moment in Central time, with a pass. */
export const previewEndpoint: Endpoint = {
  path: '/preview',
  method: 'get',
  async handler(req) {
    if (!isEditor({ req })) return Response.json({ message: 'Sign in first.' }, { status: 401, headers })
    const asked = wallTime.safeParse(Object.fromEntries(req.searchParams))
    if (!asked.success) {
      const message = 'Give a day and a time, like ?date=2027-03-01&time=09:00.'
      return Response.json({ message }, { status: 400, headers })
    }
    const asOf = new Date(instantOf({ ...asked.data, zone: centralTime }))
    const location = new URL('/preview/', settings.siteUrl)
    location.searchParams.set('pass', await previewPass({ asOf }, now(), settings.serviceKey))
    return new Response(null, { status: 303, headers: { ...headers, location: location.href } })
  },
}
