import { defineContentType } from '../../content-type.ts'
import { attendedChangeWords } from '../../events/change-words.ts'
import { formatBriefDateTime, formatRange } from '../../time/format.ts'
import { webinarAttendance } from './attendance.ts'
import { webinarExamples } from './examples.ts'
import { problemsInWebinar, warningsInWebinar } from './rules.ts'
import { webinarSchema } from './schema.ts'
import { webinarDays, webinarTimes } from './times.ts'

export const webinars = defineContentType({
  name: 'webinars',
  labels: { singular: 'webinar', plural: 'webinars' },
  schema: webinarSchema,
  titleField: 'title',
  list: {
    address: '/webinars/',
    title: 'Webinars',
    description: 'Webinars of the office: when they are, how to register, and the recordings.',
    pastTitle: 'Recordings and past webinars',
  },
  pastLists: ['recordings', 'past'],
  location: { on: 'own-page', under: '/webinars/' },
  problemsIn: problemsInWebinar,
  warningsIn: warningsInWebinar,
  event: {
    timesOf: webinarTimes,
    attendanceOf: webinarAttendance,
    daysOf: webinarDays,
    startOf: ({ startsAt }) => startsAt,
    whenOf: ({ startsAt, endsAt, startsAt_tz }) => formatRange(startsAt, endsAt, startsAt_tz),
    briefWhenOf: ({ startsAt, startsAt_tz }, options) => formatBriefDateTime(startsAt, startsAt_tz, options),
    announcedFactsOf: ({ condition, startsAt, endsAt, startsAt_tz, registration }) => ({
      condition,
      when: formatRange(startsAt, endsAt, startsAt_tz),
      address: registration?.url,
    }),
    changeWords: attendedChangeWords,
  },
  examples: webinarExamples,
})
