import { z } from 'zod'
import { formatDates } from '../time/format.ts'
import { venueLine, type Venue } from './venue.ts'

/** How people can attend an event. */
export const attendanceMode = z.enum(['online', 'in-person', 'both'])
export type AttendanceMode = z.infer<typeof attendanceMode>

/** What readers are told of each way to attend. */
export const attendanceLabels: Record<AttendanceMode, string> = {
  online: 'Online',
  'in-person': 'In person',
  both: 'Online and in person',
}

/** Where people attend online: the page to watch at, or the one to register at first. */
export interface OnlineLink {
  url: string
  use: 'watch' | 'register'
}

/** How and where people attend an event. */
export interface Attendance {
  mode: AttendanceMode
  /** Whether it is what everybody expects of an event of this kind, so that lists need not say it. */
  isUsual: boolean
  /** The place; missing where people can't come in person, and where nobody has said. */
  venue?: Venue | undefined
  /** Where people attend online, each link once; none where nobody has said, and where people attend in person alone. */
  links: readonly OnlineLink[]
  /** The days on which people can attend online, `YYYY-MM-DD`, where these are only some of its days. */
  onlineOn?: readonly string[] | undefined
}

/** What an event has, from which the way to attend follows. */
interface Ways {
  /** What everybody expects of an event of this kind. */
  usual: AttendanceMode
  isOnline: boolean
  isInPerson: boolean
  venue?: Venue | undefined
  links?: readonly OnlineLink[]
  onlineOn?: readonly string[] | undefined
}

/**
 * How and where people attend an event. The one place that decides between online and in person: pages, lists, calendars, feeds, search
 * engines, the run-sheet and the news of changes ask it, through `attendanceOf` of the content type.
 */
export function attendanceFrom({ usual, isOnline, isInPerson, venue, links = [], onlineOn }: Ways): Attendance {
  const mode = isOnline && isInPerson ? 'both' : isOnline ? 'online' : 'in-person'
  return {
    mode,
    isUsual: mode === usual,
    venue: isInPerson ? venue : undefined,
    links: [...new Map(links.map((link) => [link.url, link])).values()],
    onlineOn: mode === 'both' ? onlineOn : undefined,
  }
}

/** Where an event is held, on one line: the place, what is online, or both. Undefined where nobody has said. */
export function whereInWords({ mode, venue, onlineOn }: Attendance): string | undefined {
  const place = venueLine(venue)
  if (mode === 'in-person') return place
  if (mode === 'online') return attendanceLabels.online
  const online = onlineOn ? `online on ${formatDates(onlineOn)}` : 'online'
  return place ? `${place}, and ${online}` : `In person, and ${online}`
}

/** The place that a calendar finds on its map: the venue even where people can attend online too. Links stand in the description. */
export const calendarLocation = ({ mode, venue }: Attendance): string | undefined =>
  mode === 'online' ? attendanceLabels.online : venueLine(venue)

/** What a link says: `Watch online`, `Register to attend online`. */
export const onlineLinkLabel = ({ use }: OnlineLink): string =>
  use === 'register' ? 'Register to attend online' : 'Watch online'
