import { timelines } from '@osi/shared'
import { expect, test } from 'vitest'
import { publicationOf } from '../testing/publication-of.ts'
import { eventsAtAGlance } from './upcoming-events.ts'

/** The next events, and the latest that is over, of the kinds that the examples are known of. */
const ids = (now: string) =>
  eventsAtAGlance(publicationOf(), new Date(now))
    .filter(({ type }) => ['webinars', 'conferences', 'deadlines'].includes(type))
    .map(({ type, upcoming, past }) => [type, upcoming.map(({ id }) => id), past[0]?.id])

test('before the first webinar everything is upcoming, the soonest first', () => {
  expect(ids('2018-10-20T12:00:00Z')).toEqual([
    ['webinars', ['webinar-deeper-dive', 'webinar-recorded'], undefined],
    ['conferences', ['conference-i3'], undefined],
    ['deadlines', ['deadline-plan'], undefined],
  ])
})

test('when nothing is upcoming the latest of each kind is there', () => {
  expect(ids('2026-11-23T12:00:00Z')).toEqual([
    ['webinars', [], 'webinar-recorded'],
    ['conferences', [], 'conference-i3'],
    ['deadlines', [], 'deadline-plan'],
  ])
})

test('kinds of content that take place at no time are not events', () => {
  const kinds = eventsAtAGlance(publicationOf(), new Date('2018-10-20T12:00:00Z')).map(({ type }) => type)
  expect(new Set(kinds)).toEqual(new Set(Object.keys(timelines)))
})
