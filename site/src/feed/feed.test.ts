import { contentTypes, type Publication } from '@osi/shared'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { exampleOf, publicationWithEvents } from '../testing/publication-of.ts'
import { atomFeed } from './atom.ts'
import { newsFrom } from './news.ts'

const siteUrl = 'https://osi.example.org'
const before = new Date('2018-10-20T17:00:00Z')
const after = new Date('2018-11-20T17:00:00Z')
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => name === 'entry' || name === 'link',
})

interface Feed {
  '@xmlns': string
  id: string
  title: string
  updated: string
  author: { name: string }
  link: { '@rel': string; '@href': string }[]
  entry?: {
    id: string
    title: string
    updated: string
    published: string
    summary: string
    link: { '@href': string }[]
  }[]
}

const textOf = (publication: Publication, now: Date) =>
  atomFeed({ title: 'News', author: 'The office & others', siteUrl }, newsFrom(publication, now))

function read(publication: Publication, now: Date): Feed {
  const text = textOf(publication, now)
  expect(XMLValidator.validate(text)).toBe(true)
  return (parser.parse(text) as { feed: Feed }).feed
}
const webinarsAndConferences = publicationWithEvents({
  webinars: contentTypes.webinars.examples,
  conferences: contentTypes.conferences.examples,
})
const webinarWith = (change: object) => publicationWithEvents({ webinars: [{ ...exampleOf('webinars'), ...change }] })
const titles = (publication: Publication, now: Date) => newsFrom(publication, now).map(({ title }) => title)

describe('the feed is a valid Atom feed', () => {
  test.each([
    ['with news', webinarsAndConferences],
    ['without news', publicationWithEvents({})],
    ['with markup and odd characters in a title', webinarWith({ title: '<b>“Plans” & maps]]></b>\u0007 \ud800' })],
  ])('%s', (_, publication) => {
    const feed = read(publication, before)
    expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom')
    expect(feed.link.map((link) => [link['@rel'], link['@href']])).toEqual([
      ['self', `${siteUrl}/feed.xml`],
      ['alternate', `${siteUrl}/`],
    ])
    expect(feed.author.name).toBe('The office &amp; others'.replace('&amp;', '&'))
    const entries = feed.entry ?? []
    for (const { id, title, updated, link } of [...entries, feed]) {
      expect(URL.canParse(id)).toBe(true)
      expect(title.trim()).not.toBe('')
      expect(new Date(updated).toISOString()).toBe(updated)
      expect(link.every((one) => URL.canParse(one['@href']))).toBe(true)
    }
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  })
})

test('every event is announced once, the newest first', () => {
  const feed = read(webinarsAndConferences, before)
  expect(feed.entry?.map(({ title }) => title)).toEqual([
    'Webinar: Reading the indicators',
    'Conference: i3 Innovate, Inspire, Ignite: The Measure of a Leader',
    'Webinar: MSSOARS Deeper Dive Webinar',
  ])
  expect(feed.updated).toBe('2026-02-01T15:00:00.000Z')
  expect(feed.entry?.[2]?.summary).toBe('Friday, October 26, 2018, 9:00 a.m. Central. Online')
  expect(feed.entry?.[2]?.link[0]?.['@href']).toBe(`${siteUrl}/webinars/mssoars-deeper-dive-webinar/`)
})

test.each([
  [
    'is postponed',
    { condition: 'postponed', milestones: { conditionSince: '2018-10-19T12:00:00.000Z' } },
    before,
    'Postponed: MSSOARS Deeper Dive Webinar',
    '2018-10-19T12:00:00.000Z',
  ],
  [
    'is cancelled',
    { condition: 'cancelled', milestones: { conditionSince: '2018-10-19T12:00:00.000Z' } },
    before,
    'Cancelled: MSSOARS Deeper Dive Webinar',
    '2018-10-19T12:00:00.000Z',
  ],
  [
    'has its recording',
    { recording: { url: 'https://example.org/r' }, milestones: { recordingSince: '2018-10-29T12:00:00.000Z' } },
    after,
    'Recording available: MSSOARS Deeper Dive Webinar',
    '2018-10-29T12:00:00.000Z',
  ],
])('it is news when a webinar %s', (_, change, now, title, at) => {
  const [newest, announcement] = newsFrom(webinarWith(change), now)
  expect(newest).toMatchObject({ title, at })
  expect(announcement?.title).toBe('Webinar: MSSOARS Deeper Dive Webinar')
})

test('another date is news, old and new, once for each time it was moved', () => {
  const moved = (at: string, from: string, to: string) => ({ at, when: { from, to } })
  const changes = [
    moved('2018-10-12T12:00:00.000Z', 'October 25', 'October 27'),
    moved('2018-10-15T12:00:00.000Z', 'October 27', 'October 26'),
  ]
  const items = newsFrom(webinarWith({ milestones: { changes } }), before)
  expect(items.map(({ title, at }) => [title, at])).toEqual([
    ['New date: MSSOARS Deeper Dive Webinar', '2018-10-15T12:00:00.000Z'],
    ['New date: MSSOARS Deeper Dive Webinar', '2018-10-12T12:00:00.000Z'],
    ['Webinar: MSSOARS Deeper Dive Webinar', expect.any(String)],
  ])
  expect(items[0]?.summary).toContain('Now October 26; it was announced for October 27.')
  expect(new Set(items.map(({ key }) => key)).size).toBe(3)
})

test('that people can come too is news, and the place stands in it', () => {
  const publication = webinarWith({
    venue: { name: 'Example Hall', city: 'Jackson', state: 'MS' },
    milestones: { changes: [{ at: '2018-10-19T12:00:00.000Z', attendance: 'both' }] },
  })
  const [news] = newsFrom(publication, before)
  expect(news?.title).toBe('Online and in person now: MSSOARS Deeper Dive Webinar')
  expect(news?.summary).toMatch(/^People can attend online or in person now\. .*Example Hall, Jackson, MS, and online/)
})

test('an extended deadline is news with both dates; one that is closed early is news, too', () => {
  const deadlineWith = (change: object) =>
    publicationWithEvents({ deadlines: [{ ...exampleOf('deadlines'), ...change }] })
  const changes = [{ at: '2018-10-12T12:00:00.000Z', when: { from: 'November 16', to: 'November 30' } }]
  const extended = newsFrom(deadlineWith({ milestones: { changes } }), before)
  expect(extended.map(({ title }) => title)).toEqual([
    'New due date: School improvement plan due',
    'Deadline: School improvement plan due',
  ])
  expect(extended[0]?.summary).toContain('Now due November 30; it was due November 16.')
  const milestones = { conditionSince: '2018-10-15T12:00:00.000Z', changes }
  const [closed] = newsFrom(deadlineWith({ closed: true, milestones }), before)
  expect(closed).toMatchObject({ title: 'Closed: School improvement plan due', at: '2018-10-15T12:00:00.000Z' })
})

test('what changed before anyone could see it is no news', () => {
  const changes = [{ at: '2018-10-10T12:00:00.000Z', isRestored: true }]
  const event = webinarWith({ goLiveAt: '2018-10-11T12:00:00.000Z', milestones: { changes } })
  expect(titles(event, before)).toEqual(['Webinar: MSSOARS Deeper Dive Webinar'])
})

test('a recording link that was entered before the webinar is no news before its end', () => {
  const change = {
    recording: { url: 'https://example.org/r' },
    milestones: { recordingSince: '2018-10-01T12:00:00.000Z' },
  }
  expect(titles(webinarWith(change), before)).toEqual(['Webinar: MSSOARS Deeper Dive Webinar'])
  expect(newsFrom(webinarWith(change), after)[0]?.at).toBe('2018-10-26T16:00:00.000Z')
})

test('an event that was cancelled when it was first published is one piece of news', () => {
  expect(titles(webinarWith({ condition: 'cancelled' }), before)).toEqual(['Cancelled: MSSOARS Deeper Dive Webinar'])
})

test('a corrected typo is no news: nothing but the words changes', () => {
  const change = { condition: 'cancelled', milestones: { conditionSince: '2018-10-19T12:00:00.000Z' } }
  const [one, other] = [
    read(webinarWith({ ...change, summary: 'How the indicators guid planning.' }), before),
    read(
      webinarWith({ ...change, summary: 'How the indicators guide planning.', updatedAt: '2018-10-21T12:00:00.000Z' }),
      before,
    ),
  ]
  const stampsIn = (feed: Feed) => [
    feed.updated,
    feed.entry?.map(({ id, updated, published }) => [id, updated, published]),
  ]
  expect(stampsIn(other)).toEqual(stampsIn(one))
})

test('the feed has the newest fifty', () => {
  const webinars = Array.from({ length: 60 }, (_, index) => ({
    ...exampleOf('webinars'),
    id: `webinar-${index}`,
    slug: `webinar-${index}`,
    firstPublishedAt: new Date(Date.UTC(2018, 0, 1 + index)).toISOString(),
  }))
  const items = newsFrom(publicationWithEvents({ webinars }), before)
  expect(items).toHaveLength(50)
  expect(items[0]?.key).toBe('webinars/webinar-59/announced')
})
