import type { Attendance, AttendanceMode, Venue } from '@osi/shared'

/** schema.org's words for the ways to attend. */
export const schemaAttendance: Record<AttendanceMode, string> = {
  online: 'OnlineEventAttendanceMode',
  'in-person': 'OfflineEventAttendanceMode',
  both: 'MixedEventAttendanceMode',
}

/** A place needs a name; a state alone is none. */
function placesOf({ name, room, address, city, state }: Venue = {}): object[] {
  const placeName = name ?? city
  if (placeName === undefined) return []
  const streetAddress = [room, address].filter((part) => part !== undefined).join(', ') || undefined
  return [
    {
      '@type': 'Place',
      name: placeName,
      address: {
        '@type': 'PostalAddress',
        streetAddress,
        addressLocality: city,
        addressRegion: state,
        addressCountry: 'US',
      },
    },
  ]
}

/**
 * Where an event is, for search engines: a schema.org `Place`, a `VirtualLocation`, or several of both.
 * @param otherwise the page at which people attend online where the event has no link for that
 * @returns undefined where nobody has said
 */
export function schemaLocationOf({ mode, venue, links }: Attendance, otherwise: string): object | undefined {
  const pages = links.length > 0 ? links.map(({ url }) => url) : [otherwise]
  const virtual = mode === 'in-person' ? [] : pages.map((url) => ({ '@type': 'VirtualLocation', url }))
  const all = [...placesOf(venue), ...virtual]
  return all.length > 1 ? all : all[0]
}
