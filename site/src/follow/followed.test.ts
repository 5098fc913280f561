import { XMLValidator } from 'fast-xml-parser'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { addressesOf } from '../addresses.ts'
import { exampleOf, publicationOf } from '../testing/publication-of.ts'
import { calendarToFollow } from './calendar-to-follow.ts'
import { feedToFollow } from './feed-to-follow.ts'
import { followedIn } from './followed.ts'

const category = { ...exampleOf('school-categories'), id: 'csi', acronym: 'CSI', slug: 'csi' }
const day = { date: '2018-11-07', startTime: '09:00' }
const publication = publicationOf({
  'school-categories': [category, { ...category, id: 'tsi', acronym: 'TSI', slug: 'tsi' }],
  webinars: [
    {
      ...exampleOf('webinars'),
      id: 'w1',
      slug: 'one',
      title: 'For principals',
      audience: ['principals'],
      topics: ['Data'],
    },
    { ...exampleOf('webinars'), id: 'w2', slug: 'two', title: 'For families', audience: ['families'], topics: [] },
  ],
  conferences: [
    {
      ...exampleOf('conferences'),
      id: 'c1',
      slug: 'csi-days',
      title: 'CSI days',
      theme: undefined,
      topics: [],
      days: [{ ...day, openTo: ['csi'] }],
    },
    {
      ...exampleOf('conferences'),
      id: 'c2',
      slug: 'all',
      title: 'Open to all',
      theme: undefined,
      topics: ['Data'],
      days: [{ ...day, openTo: [] }],
    },
  ],
})
const context = { publication, now: new Date('2018-10-20T17:00:00Z'), siteUrl: 'https://osi.example.org' }

const titlesIn = async (slug?: string): Promise<string[]> => {
  const calendar = new ICAL.Component(ICAL.parse(await calendarToFollow(context, slug)!.text()) as unknown[])
  return calendar
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('summary')))
    .toSorted()
}

test.each([
  ['principals', ['For principals']],
  ['families', ['For families']],
  ['csi', ['CSI days', 'Open to all']],
  ['tsi', ['Open to all']],
  ['data', ['For principals', 'Open to all']],
  ['counselors', []],
])('the calendar %s.ics has what belongs to it', async (slug, titles) => {
  expect(await titlesIn(slug)).toEqual(titles)
  const feed = await feedToFollow(context, slug)!.text()
  expect(XMLValidator.validate(feed)).toBe(true)
  expect(feed).toContain(`https://osi.example.org/feed/${slug}.xml`)
  for (const title of titles) expect(feed).toContain(title)
})

test('what has no name to follow has no calendar and no feed', () => {
  expect(calendarToFollow(context, 'nothing')).toBeUndefined()
  expect(feedToFollow(context, 'nothing')).toBeUndefined()
})

test('every audience and category can be followed, and has its addresses in a release', () => {
  const names = followedIn(publication).map(({ slug }) => slug)
  expect(names).toEqual(expect.arrayContaining(['csi', 'tsi', 'principals', 'families', 'data']))
  expect(new Set(names).size).toBe(names.length)
  expect(addressesOf(publication, context.now)).toEqual(
    expect.arrayContaining(['/calendar/csi.ics', '/feed/principals.xml', '/calendar.ics']),
  )
})
