import type { TimeZone } from '@osi/shared'

/** Offsets and names of the zones in which events are held, in standard and in daylight time. */
const zones: Record<TimeZone, { standard: [offset: string, name: string]; daylight: [offset: string, name: string] }> =
  {
    'America/New_York': { standard: ['-0500', 'EST'], daylight: ['-0400', 'EDT'] },
    'America/Chicago': { standard: ['-0600', 'CST'], daylight: ['-0500', 'CDT'] },
    'America/Denver': { standard: ['-0700', 'MST'], daylight: ['-0600', 'MDT'] },
    'America/Los_Angeles': { standard: ['-0800', 'PST'], daylight: ['-0700', 'PDT'] },
  }

/**
 * The rules of a zone as a VTIMEZONE component (RFC 5545, 3.6.5), for calendars that don't know it by its name.
 * In the United States they have been the same since 2007: from the second Sunday in March to the first one in November.
 * @returns null for a zone that events are not held in
 */
export function zoneRules(zone: string): string | null {
  if (!(zone in zones)) return null
  const { standard, daylight } = zones[zone as TimeZone]
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    'BEGIN:DAYLIGHT',
    'DTSTART:20070311T020000',
    `TZOFFSETFROM:${standard[0]}`,
    `TZOFFSETTO:${daylight[0]}`,
    `TZNAME:${daylight[1]}`,
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:20071104T020000',
    `TZOFFSETFROM:${daylight[0]}`,
    `TZOFFSETTO:${standard[0]}`,
    `TZNAME:${standard[1]}`,
    'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n')
}
