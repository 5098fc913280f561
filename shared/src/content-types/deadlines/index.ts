import { defineContentType } from '../../content-type.ts'
import { centralTime } from '../../fields/instant.ts'
import { dayOf } from '../../time/calendar-day.ts'
import { formatBriefDateTime, formatDateTime } from '../../time/format.ts'
import { deadlineChangeWords } from './change-words.ts'
import { deadlineExamples } from './examples.ts'
import { problemsInDeadline, warningsInDeadline } from './rules.ts'
import { deadlineSchema } from './schema.ts'
import { deadlineTimes, dueAtOf } from './times.ts'

export const deadlines = defineContentType({
  name: 'deadlines',
  labels: { singular: 'deadline', plural: 'deadlines' },
  schema: deadlineSchema,
  titleField: 'title',
  list: { address: '/deadlines/', title: 'Deadlines', pastTitle: 'Past deadlines', isHiddenWhenEmpty: true },
  location: { on: 'own-page', under: '/deadlines/' },
  problemsIn: problemsInDeadline,
  warningsIn: warningsInDeadline,
  event: {
    timesOf: deadlineTimes,
    startOf: dueAtOf,
    daysOf: (deadline) => [dayOf(dueAtOf(deadline), centralTime)],
    whenOf: (deadline) => {
      const due = `Due ${formatDateTime(dueAtOf(deadline), centralTime)}`
      return deadline.extendedTo ? `${due}, extended from ${formatDateTime(deadline.dueAt, centralTime)}` : due
    },
    briefWhenOf: (deadline, options) => `Due ${formatBriefDateTime(dueAtOf(deadline), centralTime, options)}`,
    attendanceOf: () => undefined,
    announcedFactsOf: (deadline) => ({
      condition: deadline.closed ? 'closed' : 'scheduled',
      when: formatDateTime(dueAtOf(deadline), centralTime),
      address: deadline.link,
    }),
    changeWords: deadlineChangeWords,
  },
  examples: deadlineExamples,
})
