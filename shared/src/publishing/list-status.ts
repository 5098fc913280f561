import { centralTime } from '../fields/instant.ts'
import type { ReviewState } from '../review/review-state.ts'
import { reviewStateLabels } from '../review/review-words.ts'
import type { LiveWindow } from '../rules/is-live.ts'
import { dayOf } from '../time/calendar-day.ts'
import { formatBriefDay } from '../time/format.ts'

/** `Dec 1`, with its year unless that is this year. */
function briefDay(instant: string, now: Date): string {
  const yearOf = (at: string) => dayOf(at, centralTime).slice(0, 4)
  return formatBriefDay(instant, centralTime, { withYear: yearOf(instant) !== yearOf(now.toISOString()) })
}

/**
 * What a list says of a document: published is not the same as live.
 * @param window of the version that the list shows
 */
export function listStatusOf(state: ReviewState, { goLiveAt, withdrawAt }: LiveWindow, now: Date): string {
  if (state !== 'published') return reviewStateLabels[state]
  if (withdrawAt && Date.parse(withdrawAt) <= now.getTime()) return `Withdrawn ${briefDay(withdrawAt, now)}`
  if (goLiveAt && Date.parse(goLiveAt) > now.getTime()) return `Goes live ${briefDay(goLiveAt, now)}`
  return reviewStateLabels.published
}
