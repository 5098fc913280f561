import type { APIRoute } from 'astro'
import { allCalendarEntries } from '../calendar/calendar-entries.ts'
import { calendarFile } from '../calendar/calendar-file.ts'
import { calendarResponse } from '../calendar/calendar-response.ts'
import { officeOf } from '../layout/office.ts'

/** Every event, for a calendar to subscribe to. */
export const GET: APIRoute = ({ locals }) => {
  const calendar = { name: `${officeOf(locals.publication).name}: events`, source: `${locals.siteUrl}/calendar.ics` }
  return calendarResponse(calendarFile(calendar, allCalendarEntries(locals)))
}
