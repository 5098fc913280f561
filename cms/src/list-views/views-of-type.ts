import type { ContentTypeName } from '@osi/shared'
import { noRecordingView, upcomingView, viewsOfEveryType, type ListView } from './list-view.ts'

/** What the lists of some content types can show besides. @param now ISO */
const own: Partial<Record<ContentTypeName, (now: string) => ListView[]>> = {
  webinars: (now) => [...upcomingView('startsAt')(now), noRecordingView(now)],
  conferences: upcomingView('days.date'),
  deadlines: upcomingView('dueAt'),
}

/** The views of a content type’s list, the whole list first. @param account of whoever looks @param now ISO */
export const viewsOfType = (type: ContentTypeName, account: string, now: string): ListView[] => [
  { label: 'All', where: [] },
  ...(own[type]?.(now) ?? []),
  ...viewsOfEveryType(account, now),
]
