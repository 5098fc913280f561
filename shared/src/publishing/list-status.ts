import type { ReviewState } from '../review/review-state.ts'
import { reviewStateLabels } from '../review/review-words.ts'
import type { LiveWindow } from '../rules/is-live.ts'
import { briefDay } from './brief-day.ts'

/**
 * What a list says of a document: published is not the same as live.
 * @param window of the version that the list shows
 * @param held when it goes live with its bundle, and whether readers have nothing of it before
 */
export function listStatusOf(
  state: ReviewState,
  { goLiveAt, withdrawAt }: LiveWindow,
  now: Date,
  held?: { goLiveAt: string; isNew: boolean },
): string {
  if (state !== 'published') return reviewStateLabels[state]
  if (held) return `${held.isNew ? 'Goes' : 'Changes go'} live ${briefDay(held.goLiveAt, now)}`
  if (withdrawAt && Date.parse(withdrawAt) <= now.getTime()) return `Withdrawn ${briefDay(withdrawAt, now)}`
  if (goLiveAt && Date.parse(goLiveAt) > now.getTime()) return `Goes live ${briefDay(goLiveAt, now)}`
  return reviewStateLabels.published
}
