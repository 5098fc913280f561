import { attendanceFrom, type Attendance } from '../../events/attendance.ts'
import { venueLine } from '../../events/venue.ts'
import type { Webinar } from './schema.ts'

/** A webinar is online; with a venue, people can also come there. Its links are those of its registration. */
export const webinarAttendance = ({ venue }: Pick<Webinar, 'venue'>): Attendance =>
  attendanceFrom({ usual: 'online', isOnline: true, isInPerson: venueLine(venue) !== undefined, venue })
