import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { addressesOf } from '../addresses.ts'
import { exampleOf, publicationOf } from '../testing/publication-of.ts'
import { countsInWords } from './counts-in-words.ts'
import { categoriesOfDistrict, nextToAttend, upcomingFor } from './events-for-categories.ts'
import { districtCalendar, districtFeed } from './follow-district.ts'
import { schoolsIdentifiedIn } from './listed-schools.ts'

const now = new Date('2018-10-20T17:00:00Z')
const siteUrl = 'https://osi.example.org'
const deadline = { ...exampleOf('deadlines'), dueAt: '2018-11-16T23:00:00.000Z' }
/** Deadlines for CSI, for TSI and for all; the example's district has a CSI school now, and had TSI schools. */
const documents = {
  conferences: [],
  deadlines: [
    { ...deadline, id: 'd-csi', slug: 'd-csi', title: 'For CSI', categories: ['category-csi'] },
    { ...deadline, id: 'd-tsi', slug: 'd-tsi', title: 'For TSI', categories: ['category-tsi'] },
    { ...deadline, id: 'd-all', slug: 'd-all', title: 'For all', categories: [] },
  ],
}
/** A day of a conference. */
const day = { id: 'day-1', label: 'First day', date: '2018-11-07' }
const publication = publicationOf(documents)
const [district] = publication.all('districts')
const context = { publication, now, siteUrl }
const entriesOf = async (response: Response) =>
  ICAL.Component.fromString(await response.text()).getAllSubcomponents('vevent')
const summaries = async (response: Response) =>
  (await entriesOf(response)).map((entry) => String(entry.getFirstPropertyValue('summary'))).toSorted()

test('a district sees the events for exactly the categories that its schools are in now', async () => {
  const categories = categoriesOfDistrict(district!, publication)
  expect([...categories]).toEqual(['category-csi'])
  expect(upcomingFor(categories, publication, now).map(({ title }) => title)).toEqual(['For CSI', 'For all'])
  expect(await summaries(districtCalendar(context, district!))).toEqual(['For CSI', 'For all'])
  const feed = await districtFeed(context, district!).text()
  expect(feed).toContain('https://osi.example.org/districts/example-county-school-district.xml')
  expect(feed).toContain('type="text/html" href="https://osi.example.org/districts/example-county-school-district/"')
  expect(feed).toContain('For CSI')
  expect(feed).not.toContain('For TSI')
})

test('a district without an identified school has a calendar with nothing in it', async () => {
  const none = publicationOf({ ...documents, schools: [] })
  expect(upcomingFor(categoriesOfDistrict(district!, none), none, now)).toEqual([])
  expect(await summaries(districtCalendar({ ...context, publication: none }, district!))).toEqual([])
})

test.each([
  ['open to its schools', { days: [{ ...day, openTo: ['category-csi'] }] }, true],
  ['open to all', {}, true],
  ['open to others', { days: [{ ...day, openTo: ['category-tsi'] }] }, false],
  ['cancelled', { condition: 'cancelled' }, false],
  ['postponed', { condition: 'postponed' }, false],
])('the next event that a category’s schools can attend: a conference that is %s', (_what, change, isNext) => {
  const conference = { ...exampleOf('conferences'), days: [{ ...day, openTo: [] }], ...change }
  const next = nextToAttend('category-csi', publicationOf({ ...documents, conferences: [conference] }), now)
  expect(next?.type).toBe(isNext ? 'conferences' : undefined)
})

test('the calendar and the feed of a district are in every release', () => {
  expect(addressesOf(publication, now)).toEqual(
    expect.arrayContaining([
      '/districts/example-county-school-district.ics',
      '/districts/example-county-school-district.xml',
      '/identified-schools/years/2022-23/',
    ]),
  )
})

test('an extended deadline keeps its UID, and its SEQUENCE rises', async () => {
  const read = async (change: object) => {
    const changed = publicationOf({ ...documents, deadlines: [{ ...deadline, categories: [], ...change }] })
    const [entry] = await entriesOf(districtCalendar({ ...context, publication: changed }, district!))
    return {
      uid: String(entry?.getFirstPropertyValue('uid')),
      sequence: Number(entry?.getFirstPropertyValue('sequence')),
      start: String(entry?.getFirstPropertyValue('dtstart')),
    }
  }
  const before = await read({ updatedAt: '2018-09-04T15:00:00.000Z' })
  const after = await read({ updatedAt: '2018-11-10T15:00:00.000Z', extendedTo: '2018-11-30T23:00:00.000Z' })
  expect(after.uid).toBe(before.uid)
  expect(after.sequence).toBeGreaterThan(before.sequence)
  expect([before.start, after.start]).toEqual(['2018-11-16T17:00:00', '2018-11-30T17:00:00'])
})

test('a list can be of one category, and counts by category', () => {
  expect(schoolsIdentifiedIn(publication, '2022-23', 'category-csi')).toEqual([])
  const [listed] = schoolsIdentifiedIn(publication, '2022-23', 'category-tsi')
  expect(listed?.schools.map(({ school }) => school.name)).toEqual(['Example Middle School'])
  expect(countsInWords(listed?.schools ?? [], publication.all('school-categories'))).toBe('1 school: 1 TSI')
  expect(countsInWords(listed?.schools ?? [], [])).toBe('1 school')
})
