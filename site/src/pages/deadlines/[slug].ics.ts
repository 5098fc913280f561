import type { APIRoute } from 'astro'
import { calendarEntriesOf } from '../../calendar/calendar-entries.ts'
import { calendarFile } from '../../calendar/calendar-file.ts'
import { calendarResponse } from '../../calendar/calendar-response.ts'

export const GET: APIRoute = ({ locals, params }) => {
  const document = locals.publication.findAt('deadlines', `/deadlines/${params.slug}/`)
  return document
    ? calendarResponse(calendarFile({}, calendarEntriesOf('deadlines', document, locals)))
    : new Response(null, { status: 404 })
}
