import {
  attendanceLabels,
  centralTime,
  conferenceAttendance,
  instantOf,
  onlineLinkLabel,
  onlineLinkOf,
  plainTextOf,
  withOffset,
  type ConferenceDay,
} from '@osi/shared'
import type { CalendarTime } from '../../calendar/calendar-entry.ts'
import { registrationLines } from '../../registration/registration-lines.ts'
import { withSections } from '../../search/records/sections.ts'
import { eventTimeOf } from '../event-time.ts'
import type { Facet } from '../facet.ts'
import { schoolYears } from '../school-years.ts'
import type { SiteContentType } from '../site-content-type.ts'
import { canAttend } from '../can-attend.ts'
import { topics } from '../topics.ts'
import { webAddress } from '../web-address.ts'

const facets: Facet<'conferences'>[] = [topics, schoolYears('conferences')]

const instantAt = (date: string, time: string): string => instantOf({ date, time, zone: centralTime })

/** A time of a day with its offset, or the day alone where the hour is not known. */
const timeOrDay = (date: string, time: string | undefined): string =>
  time ? withOffset(instantAt(date, time), centralTime) : date

/** A day with hours is an entry with hours; without a start it is a whole day. */
function timesOf({ date, startTime, endTime }: ConferenceDay): { start: CalendarTime; end?: CalendarTime } {
  if (!startTime) return { start: { date } }
  const at = (time: string): CalendarTime => ({ instant: instantAt(date, time), zone: centralTime })
  return { start: at(startTime), end: endTime ? at(endTime) : undefined }
}

/** Where people attend a day from elsewhere, for its entry in a calendar. */
function onlineLines(day: ConferenceDay): string[] {
  const link = onlineLinkOf(day)
  return link ? [`${onlineLinkLabel(link)}: ${link.url}`] : []
}

export const conferences: SiteContentType<'conferences'> = {
  facets,
  // A day that names no category is open to every identified school.
  categoriesOf: ({ days }) =>
    days.some(({ openTo }) => openTo.length === 0) ? 'all' : days.flatMap(({ openTo }) => openTo),
  calendarSlotsOf: ({ days, summary, registration }, publication, status) =>
    days.map((day, index) => ({
      key: `day-${index + 1}`,
      label: day.label,
      ...timesOf(day),
      lines: [
        ...(summary ? [summary] : []),
        ...(canAttend(status) ? onlineLines(day) : []),
        ...day.sessions.map(({ title, speakers }) => [title, ...speakers].join(', ')),
        ...(status.canRegister ? registrationLines(registration, publication) : []),
      ],
    })),
  eventFactsOf: ({ days, registration }) => {
    const ordered = days.toSorted((a, b) => a.date.localeCompare(b.date))
    const [first, last] = [ordered[0], ordered.at(-1)]
    return {
      startDate: timeOrDay(first?.date ?? '', first?.startTime),
      endDate: timeOrDay(last?.date ?? '', last?.endTime),
      registrationUrl: webAddress(registration?.url),
    }
  },
  searchRecordsOf(conference, publication) {
    const { venue, days } = conference
    const attendance = conferenceAttendance(conference)
    return withSections(
      {
        id: `conferences/${conference.id}`,
        type: 'conferences',
        address: publication.addressOf('conferences', conference),
        title: conference.title,
        headings: [],
        tags: [
          conference.theme,
          conference.registration?.searchTerm,
          venue?.name,
          venue?.city,
          attendance.isUsual ? undefined : attendanceLabels[attendance.mode],
          ...conference.topics,
        ].filter((tag) => tag !== undefined),
        body: days
          .flatMap(({ label, team, description, sessions }) => [
            label ?? '',
            ...team.map(({ role }) => role),
            plainTextOf(description, publication),
            ...sessions.flatMap((session) => [session.title, ...session.speakers, session.description ?? '']),
          ])
          .join('\n'),
        summary: conference.summary,
        when: eventTimeOf('conferences', conference, publication),
      },
      [{ content: conference.body, prefix: 'about-' }],
      publication,
    )
  },
}
