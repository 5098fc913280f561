import { centralTime } from '../fields/instant.ts'
import { formatSince } from '../time/format.ts'
import type { ReviewState } from './review-state.ts'

/** A state in a few words, for lists. */
export const reviewStateLabels: Record<ReviewState, string> = {
  draft: 'Draft',
  waiting: 'Waiting for review',
  'sent-back': 'Sent back',
  published: 'Published',
  changed: 'Published, with changes',
  'changed-waiting': 'Published, changes wait for review',
  'changed-sent-back': 'Published, changes sent back',
}

/** Who did something, and when (ISO). */
export interface Deed {
  by: string
  at: string
}

/** Who asked for a review, and who sent it back, if somebody did. */
export interface ReviewPeople {
  asked?: Deed | undefined
  sentBack?: Deed | undefined
}

/**
 * What was asked, and who is next, in sentences for the editing bar; empty where nobody waits for anybody.
 * @param now decides how the times are written, Central
 */
export function nextInWords(state: ReviewState, { asked, sentBack }: ReviewPeople, now: Date): string {
  // “Central” stands beside the other times of the bar.
  const when = ({ at }: Deed) => formatSince(at, centralTime, now).replace(/ Central$/, '')
  if ((state === 'waiting' || state === 'changed-waiting') && asked)
    return `${asked.by} asked for review at ${when(asked)} Next: a publisher.`
  if ((state === 'sent-back' || state === 'changed-sent-back') && asked && sentBack)
    return `${sentBack.by} sent it back at ${when(sentBack)} Next: ${asked.by}.`
  return ''
}
