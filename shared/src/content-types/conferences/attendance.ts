import { attendanceFrom, type Attendance, type OnlineLink } from '../../events/attendance.ts'
import { venueLine } from '../../events/venue.ts'
import type { Conference, ConferenceDay } from './schema.ts'

/** Where people attend a day from elsewhere; undefined where they can't. */
export const onlineLinkOf = ({ online }: Pick<ConferenceDay, 'online'>): OnlineLink | undefined =>
  online?.url === undefined ? undefined : { url: online.url, use: online.use ?? 'watch' }

/**
 * People come to a conference; a day with a link can be attended online too. Without a venue, and with a link for every day, it is online
 * alone.
 */
export function conferenceAttendance({ venue, days }: Pick<Conference, 'venue' | 'days'>): Attendance {
  const online = days.flatMap((day) => {
    const link = onlineLinkOf(day)
    return link ? [{ date: day.date, link }] : []
  })
  const isOnlyOnSome = online.length < days.length
  return attendanceFrom({
    usual: 'in-person',
    isOnline: online.length > 0,
    isInPerson: isOnlyOnSome || venueLine(venue) !== undefined,
    venue,
    links: online.map(({ link }) => link),
    onlineOn: isOnlyOnSome ? [...new Set(online.map(({ date }) => date))].toSorted() : undefined,
  })
}
