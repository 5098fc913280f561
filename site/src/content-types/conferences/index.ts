import { centralTime, headingsOf, instantOf, plainTextOf, type ConferenceDay } from '@osi/shared'
import type { CalendarTime } from '../../calendar/calendar-entry.ts'
import { registrationLines } from '../../registration/registration-lines.ts'
import type { SiteContentType } from '../site-content-type.ts'

const at = (date: string, time: string): CalendarTime => ({
  instant: instantOf({ date, time, zone: centralTime }),
  zone: centralTime,
})

/** A day with hours is an entry with hours; without a start it is a whole day. */
function timesOf({ date, startTime, endTime }: ConferenceDay): { start: CalendarTime; end?: CalendarTime } {
  if (!startTime) return { start: { date } }
  return { start: at(date, startTime), end: endTime ? at(date, endTime) : undefined }
}

export const conferences: SiteContentType<'conferences'> = {
  list: { address: '/conferences/', title: 'Conferences' },
  filesBeside: (conference) => [`/conferences/${conference.slug}.ics`],
  calendarSlotsOf: ({ days, summary, registration }, publication, standing) =>
    days.map((day, index) => ({
      key: `day-${index + 1}`,
      label: day.label,
      ...timesOf(day),
      lines: [
        ...(summary ? [summary] : []),
        ...day.sessions.map(({ title, speakers }) => [title, ...speakers].join(', ')),
        ...(standing.canRegister ? registrationLines(registration, publication) : []),
      ],
    })),
  searchRecordsOf(conference, publication) {
    const { venue, days } = conference
    return [
      {
        id: `conferences/${conference.id}`,
        type: 'conferences',
        address: publication.addressOf('conferences', conference),
        title: conference.title,
        headings: headingsOf(conference.body),
        tags: [
          conference.theme,
          conference.registration?.searchTerm,
          venue?.name,
          venue?.city,
          ...conference.topics,
        ].filter((tag) => tag !== undefined),
        body: [
          plainTextOf(conference.body),
          ...days.flatMap(({ label, team, description, sessions }) => [
            label ?? '',
            ...team.map(({ role }) => role),
            plainTextOf(description),
            ...sessions.flatMap((session) => [session.title, ...session.speakers, session.description ?? '']),
          ]),
        ].join('\n'),
        summary: conference.summary,
      },
    ]
  },
}
