import { warningsAboutHours } from '../../events/unusual-hours.ts'
import { warningsAboutTimes } from '../../events/words-about-time.ts'
import { centralTime, isInstant, plainDate } from '../../fields/instant.ts'
import type { Problem } from '../../problems.ts'
import { dayOf } from '../../time/calendar-day.ts'
import { formatDateTime } from '../../time/format.ts'
import { wallTimeOf } from '../../time/wall-time.ts'

/** A deadline as far as it has been typed. */
interface Draft {
  title?: string | null
  summary?: string | null
  body?: unknown
  opensOn?: string | null
  dueAt?: string | null
  extendedTo?: string | null
  firstPublishedAt?: string | null
}

/** Rules over a deadline's fields, run on whatever has been typed so far. */
export function problemsInDeadline(draft: Draft): Problem[] {
  const { opensOn, dueAt, extendedTo } = draft
  if (!isInstant(dueAt)) return []
  const opensTooLate = plainDate.safeParse(opensOn).success && (opensOn ?? '') > dayOf(dueAt, centralTime)
  const isShortened = isInstant(extendedTo) && Date.parse(extendedTo) <= Date.parse(dueAt)
  return [
    ...(opensTooLate ? [{ path: 'opensOn', message: 'It opens after it is due. Check both dates.' }] : []),
    ...(isShortened
      ? [
          {
            path: 'extendedTo',
            message: 'An extension ends later than the first due date. To move the due date itself, change it above.',
          },
        ]
      : []),
  ]
}

/** What an editor should look at again before publishing a deadline; none of it stops them. */
export function warningsInDeadline(draft: Draft, now: Date): Problem[] {
  const { title, summary, body, dueAt, extendedTo, firstPublishedAt } = draft
  if (!isInstant(dueAt)) return []
  const due = isInstant(extendedTo) ? extendedTo : dueAt
  const near = dayOf(due, centralTime)
  const isLate = !firstPublishedAt && Date.parse(due) <= now.getTime()
  return [
    ...(isLate
      ? [
          {
            path: 'dueAt',
            message: `This was due ${formatDateTime(due, centralTime)}, which is in the past. Check the date and the year.`,
          },
        ]
      : []),
    ...warningsAboutHours('due', [
      { path: 'dueAt', time: wallTimeOf(dueAt, centralTime).time },
      { path: 'extendedTo', time: isInstant(extendedTo) ? wallTimeOf(extendedTo, centralTime).time : undefined },
    ]),
    ...warningsAboutTimes('title', title, near),
    ...warningsAboutTimes('summary', summary, near),
    ...warningsAboutTimes('body', body, near),
  ]
}
