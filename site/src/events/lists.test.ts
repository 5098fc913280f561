import { expect, test } from 'vitest'
import { exampleOf, publicationOf } from '../testing/publication-of.ts'
import { byMonth, datedEvents, unusualAttendance, upcomingEvents, pastEvents, whenOnPicture } from './dated-event.ts'
import { filterFor } from './filter-for.ts'
import { shownFirst } from './shown-first.ts'

const webinar = (id: string, change: object) => ({ ...exampleOf('webinars'), id, slug: id, ...change })
const publication = publicationOf({
  webinars: [
    webinar('december', { startsAt: '2018-12-03T15:00:00.000Z', topics: ['School equity', 'Budgets'] }),
    webinar('june', { startsAt: '2018-07-01T04:30:00.000Z', topics: ['school equity'] }),
    webinar('july', { startsAt: '2018-07-01T05:30:00.000Z' }),
    webinar('postponed', { startsAt: '2018-10-01T15:00:00.000Z', condition: 'postponed' }),
    webinar('under-way', { startsAt: '2018-10-20T16:00:00.000Z', endsAt: '2018-10-20T18:00:00.000Z' }),
  ],
})
const events = datedEvents('webinars', publication, new Date('2018-10-20T17:00:00Z'))
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

test('upcoming events stand in the order of its dates; what is postponed keeps its old one', () => {
  expect(ids(upcomingEvents(events))).toEqual(['postponed', 'under-way', 'december'])
})

test('what is over stands by months of Central time, the latest first', () => {
  const months = byMonth(pastEvents(events)).map(({ month, events }) => [month, ids(events)])
  expect(months).toEqual([
    ['2018-07', ['july']],
    ['2018-06', ['june']],
  ])
})

test.each([
  ['all of a short list', [false], 3, 1],
  ['the first one', [false, false], 1, 1],
  ['the first one that takes place, and what is cancelled before it', [true, false, false], 1, 2],
  ['everything when nothing takes place', [true, true], 1, 2],
  ['nothing of an empty list', [], 1, 0],
])('a list that is cut shows %s', (_, isCalledOff, limit, shown) => {
  expect(shownFirst(isCalledOff, limit)).toBe(shown)
})

test('topics that make the same address are one filter; one that nobody has is none', () => {
  expect(filterFor('webinars', { facet: 'topics', value: 'school-equity' }, publication)).toMatchObject({
    facet: 'topics',
    value: { label: 'School equity', count: 2, address: '/webinars/topics/school-equity/' },
  })
  expect(filterFor('webinars', { facet: 'topics', value: 'nothing' }, publication)).toBeUndefined()
  expect(filterFor('webinars', { facet: 'nothing', value: 'school-equity' }, publication)).toBeUndefined()
})

test('how people attend is said in lists and on pictures only where it is unusual', () => {
  const both = publicationOf({
    webinars: [webinar('usual', {}), webinar('both', { venue: { name: 'Example Hall' } })],
  })
  const events = datedEvents('webinars', both, new Date('2018-10-20T17:00:00Z'))
  expect(events.map((event) => [event.id, unusualAttendance(event)])).toEqual([
    ['usual', undefined],
    ['both', 'Online and in person'],
  ])
  expect(events.map(whenOnPicture)).toEqual([
    'Fri, Oct 26, 2018 · 9:00 a.m. Central',
    'Fri, Oct 26, 2018 · 9:00 a.m. Central · Online and in person',
  ])
})
