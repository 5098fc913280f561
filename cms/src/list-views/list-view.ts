import { addDays, centralTime, dayOf } from '@osi/shared'

/** A condition of Payload’s lists: a field by its path, an operator, a value. */
export interface Condition {
  field: string
  operator: 'equals' | 'not_equals' | 'greater_than_equal' | 'less_than' | 'exists' | 'in'
  value: string
}

/** A list that shows a part of a collection, all of whose conditions hold. */
export interface ListView {
  label: string
  where: Condition[]
}

/** The query of a list’s address that shows the view, as the filters of the list write it. */
export function queryOfView({ where }: Pick<ListView, 'where'>): string {
  if (where.length === 0) return ''
  const parameters = where.map(({ field, operator, value }, index) => [
    `where[or][0][and][${index}][${field}][${operator}]`,
    value,
  ])
  return `?${new URLSearchParams(parameters)}`
}

/** What every content type’s list can show. @param account whose _Mine_ it is @param now ISO */
export const viewsOfEveryType = (account: string, now: string): ListView[] => [
  { label: 'Drafts', where: [{ field: '_status', operator: 'equals', value: 'draft' }] },
  {
    label: 'Goes live later',
    where: [
      { field: '_status', operator: 'equals', value: 'published' },
      { field: 'goLiveAt', operator: 'greater_than_equal', value: now },
    ],
  },
  { label: 'Mine', where: [{ field: 'updatedBy', operator: 'equals', value: account }] },
]

/** Documents whose day of review has come. @param now ISO */
export const dueForReviewView = (now: string): ListView => ({
  label: 'Due for review',
  where: [
    {
      field: 'reviewBy',
      operator: 'less_than',
      value: `${addDays(dayOf(now, centralTime), 1)}T00:00:00.000Z`,
    },
  ],
})

/**
 * What waits for a publisher; undefined when nothing does. Requests stand beside their documents, so the list is asked for these by name.
 * @param ids those that wait longest first; an address has room for the first 40
 */
export const waitingForReviewView = (ids: readonly string[]): ListView | undefined =>
  ids.length === 0
    ? undefined
    : {
        label: `Waiting for review (${ids.length})`,
        where: [{ field: 'id', operator: 'in', value: ids.slice(0, 40).join(',') }],
      }

/** Events from now on, by the field that says when they are. */
export const upcomingView =
  (field: string) =>
  (now: string): ListView[] => [{ label: 'Upcoming', where: [{ field, operator: 'greater_than_equal', value: now }] }]

/** What has a Spanish version that is older than its English. */
export const olderSpanishView: ListView = {
  label: 'Spanish to review',
  where: [{ field: 'spanish.isOlder', operator: 'equals', value: 'true' }],
}

/** Webinars that are over, and about whose recording readers have heard nothing. */
export const noRecordingView = (now: string): ListView => ({
  label: 'No recording yet',
  where: [
    { field: 'startsAt', operator: 'less_than', value: now },
    { field: 'condition', operator: 'not_equals', value: 'cancelled' },
    { field: 'recording.url', operator: 'exists', value: 'false' },
    { field: 'recording.noneBecause', operator: 'exists', value: 'false' },
  ],
})
