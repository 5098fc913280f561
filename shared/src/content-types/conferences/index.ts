import { defineContentType } from '../../content-type.ts'
import { attendedChangeWords } from '../../events/change-words.ts'
import { formatBriefDates, formatDates } from '../../time/format.ts'
import { conferenceAttendance } from './attendance.ts'
import { conferenceExamples } from './examples.ts'
import { problemsInConference, warningsInConference } from './rules.ts'
import { conferenceSchema, type Conference } from './schema.ts'
import { conferenceTimes } from './times.ts'

/** The dates of a conference, earliest first, each once. */
const conferenceDates = ({ days }: Pick<Conference, 'days'>): string[] =>
  [...new Set(days.map(({ date }) => date))].toSorted()

export const conferences = defineContentType({
  name: 'conferences',
  labels: { singular: 'conference', plural: 'conferences' },
  schema: conferenceSchema,
  titleField: 'title',
  titleOf: ({ title, theme }) => (theme ? `${title}: ${theme}` : title),
  list: {
    address: '/conferences/',
    title: 'Conferences',
    description: 'Conferences of the office: days, venues, who should come, and how to register.',
    pastTitle: 'Past conferences',
  },
  location: { on: 'own-page', under: '/conferences/' },
  problemsIn: problemsInConference,
  warningsIn: warningsInConference,
  event: {
    timesOf: conferenceTimes,
    whenOf: (conference) => formatDates(conferenceDates(conference)),
    briefWhenOf: (conference, options) => formatBriefDates(conferenceDates(conference), options),
    daysOf: conferenceDates,
    startOf: (conference) => conferenceDates(conference)[0] ?? '',
    attendanceOf: conferenceAttendance,
    announcedFactsOf: (conference) => ({
      condition: conference.condition,
      when: formatDates(conferenceDates(conference)),
      address: conference.registration?.url,
    }),
    changeWords: attendedChangeWords,
  },
  examples: conferenceExamples,
})
