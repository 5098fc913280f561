import { allCalendarEntries, type CalendarContext } from '../calendar/calendar-entries.ts'
import { calendarFile } from '../calendar/calendar-file.ts'
import { calendarResponse } from '../calendar/calendar-response.ts'
import { officeOf } from '../layout/office.ts'
import { addressesToFollow, belongsTo, followedIn } from './followed.ts'

/**
 * A calendar to subscribe to.
 * @param slug what is followed; all events without one
 * @returns undefined when nothing of that name can be followed
 */
export function calendarToFollow(context: CalendarContext, slug?: string): Response | undefined {
  const { publication, siteUrl } = context
  const followed = slug === undefined ? undefined : followedIn(publication).find((one) => one.slug === slug)
  if (slug !== undefined && !followed) return undefined
  const name = `${officeOf(publication).name}: ${followed?.label ?? 'events'}`
  return calendarResponse(
    calendarFile(
      { name, source: `${siteUrl}${addressesToFollow(slug).calendar}` },
      allCalendarEntries(context, slug === undefined ? undefined : belongsTo(slug, publication)),
    ),
  )
}
