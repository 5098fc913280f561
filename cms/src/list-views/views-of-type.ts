import { hasSpanishTexts, type ContentTypeName } from '@osi/shared'
import type { Payload } from 'payload'
import { openRequests } from '../review/reviews.ts'
import { hasUpkeep } from '../upkeep/has-upkeep.ts'
import {
  dueForReviewView,
  noRecordingView,
  olderSpanishView,
  upcomingView,
  viewsOfEveryType,
  waitingForReviewView,
  type ListView,
} from './list-view.ts'

/** What the lists of some content types can show besides. @param now ISO */
const own: Partial<Record<ContentTypeName, (now: string) => ListView[]>> = {
  webinars: (now) => [...upcomingView('startsAt')(now), noRecordingView(now)],
  conferences: upcomingView('days.date'),
  deadlines: upcomingView('dueAt'),
}

/** The views of a content type’s list, the whole list first. @param account of whoever looks @param now ISO */
export async function viewsOfType(
  type: ContentTypeName,
  { account, now }: { account: string; now: string },
  payload: Payload,
): Promise<ListView[]> {
  const requests = await openRequests(type, payload)
  const waiting = waitingForReviewView([...requests].flatMap(([id, state]) => (state === 'waiting' ? [id] : [])))
  return [
    { label: 'All', where: [] },
    ...(own[type]?.(now) ?? []),
    ...(hasSpanishTexts(type) ? [olderSpanishView] : []),
    ...viewsOfEveryType(account, now),
    ...(waiting ? [waiting] : []),
    ...(hasUpkeep(payload.collections[type].config.fields) ? [dueForReviewView(now)] : []),
  ]
}
