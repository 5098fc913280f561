import { centralTime, clockTime, plainDate } from '../../fields/instant.ts'
import type { Problem } from '../../problems.ts'
import { dayEnd } from '../../time/calendar-day.ts'
import { problemWithWallTime } from '../../time/wall-time.ts'
import { formatDate, formatDates } from '../../time/format.ts'
import { warningsAboutHours } from '../../events/unusual-hours.ts'
import { problemsWithVenue, type VenueDraft } from '../../events/venue.ts'
import { warningsAboutTimes } from '../../events/words-about-time.ts'

/** A day as far as it has been typed. */
interface DayDraft {
  date?: string | null
  startTime?: string | null
  endTime?: string | null
  online?: { url?: string | null } | null
  description?: unknown
}

/** A conference as far as it has been typed. */
interface Draft {
  title?: string | null
  summary?: string | null
  body?: unknown
  venue?: VenueDraft | null
  days?: DayDraft[] | null
  condition?: string | null
  firstPublishedAt?: string | null
  registration?: { instructions?: string | null } | null
}

const isDate = (date: string | null | undefined): date is string => plainDate.safeParse(date).success
const isTime = (time: string | null | undefined): time is string => clockTime.safeParse(time).success

/** What is wrong with the hours of one day. */
function problemsInDay({ date, startTime, endTime }: DayDraft, path: string): Problem[] {
  if (startTime && endTime && endTime <= startTime) {
    return [{ path: `${path}.endTime`, message: 'The day ends before it starts. Check both times.' }]
  }
  return [
    { path: `${path}.startTime`, time: startTime },
    { path: `${path}.endTime`, time: endTime },
  ].flatMap(({ path, time }) => {
    const message = isDate(date) && isTime(time) ? problemWithWallTime({ date, time, zone: centralTime }) : undefined
    return message ? [{ path, message }] : []
  })
}

/** Mail and the telephone are links too, and nobody attends there. */
const problemWithOnline = ({ online }: DayDraft, path: string): Problem[] =>
  online?.url?.trim() && !/^https?:/i.test(online.url.trim())
    ? [
        {
          path: `${path}.online.url`,
          message: 'People attend online at a web page. Write its whole address, from https:// on.',
        },
      ]
    : []

/** Rules over a conference's fields, run on whatever has been typed so far. */
export function problemsInConference(draft: unknown): Problem[] {
  const { days, venue } = draft as Draft
  const inDays = (days ?? []).flatMap((day, index) => {
    const before = days?.[index - 1]?.date
    const isOutOfOrder = isDate(day.date) && isDate(before) && day.date < before
    return [
      ...(isOutOfOrder
        ? [
            {
              path: `days.${index}.date`,
              message: `${formatDate(day.date ?? '')} comes before the day above it. Check the date, or drag the days into their order.`,
            },
          ]
        : []),
      ...problemsInDay(day, `days.${index}`),
      ...problemWithOnline(day, `days.${index}`),
    ]
  })
  return [...problemsWithVenue(venue, ['room']), ...inDays]
}

/** A copied day is the next one, or another part of the same day: not both at the same hours. */
function warningAboutSameHours(above: DayDraft | undefined, day: DayDraft, path: string): Problem[] {
  const isSame = isDate(day.date) && above?.date === day.date && (above.startTime ?? '') === (day.startTime ?? '')
  return isSame
    ? [
        {
          path: `${path}.date`,
          message: `The day above it is ${formatDate(day.date ?? '')} too. Change the date or the hours.`,
        },
      ]
    : []
}

/** What an editor should look at again before publishing a conference; none of it stops them. */
export function warningsInConference(draft: unknown, now: Date): Problem[] {
  const { title, summary, body, days, condition, firstPublishedAt, registration } = draft as Draft
  const dates = (days ?? [])
    .map(({ date }) => date)
    .filter(isDate)
    .toSorted()
  const [first, last] = [dates[0], dates.at(-1)]
  if (!first || !last) return []
  const isOver = Date.parse(dayEnd(last, centralTime)) <= now.getTime()
  return [
    ...(isOver && !firstPublishedAt && condition !== 'cancelled'
      ? [
          {
            path: 'days.0.date',
            message: `This conference is announced for ${formatDates([...new Set(dates)])}, which is in the past. Check the dates and the year.`,
          },
        ]
      : []),
    ...warningsAboutTimes('title', title, first),
    ...warningsAboutTimes('summary', summary, first),
    ...warningsAboutTimes('body', body, first),
    ...warningsAboutTimes('registration.instructions', registration?.instructions, first),
    ...(days ?? []).flatMap(({ date, description, startTime, endTime }, index) => [
      ...warningAboutSameHours(days?.[index - 1], { date, startTime, endTime }, `days.${index}`),
      ...warningsAboutHours('meeting', [
        { path: `days.${index}.startTime`, time: startTime },
        { path: `days.${index}.endTime`, time: endTime },
      ]),
      ...warningsAboutTimes(`days.${index}.description`, description, first),
    ]),
  ]
}
