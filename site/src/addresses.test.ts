import { contentTypeNames } from '@osi/shared'
import { expect, test } from 'vitest'
import { addressesOf, anchorOf, pageOf } from './addresses.ts'
import { publicationOf } from './testing/publication-of.ts'

const now = new Date('2026-01-01T12:00:00Z')

const publication = publicationOf()
const addresses = addressesOf(publication, now).toSorted()

test('a release has the site’s own pages and files', () => {
  const documents = contentTypeNames.flatMap((name) =>
    publication.all(name).map((document) => publication.addressOf(name, document)),
  )
  const ofContent = [...documents, '/calendar/', '/feed/', '/data/'].map((address) => address.split('/')[1])
  expect(addresses.filter((address) => !ofContent.includes(address.split('/')[1]))).toEqual([
    '/',
    '/.well-known/security.txt',
    '/404.html',
    '/accessibility/',
    '/calendar.ics',
    '/feed.xml',
    '/licenses.txt',
    '/report-a-problem/',
    '/robots.txt',
    '/search/',
    '/site-map/',
    '/sitemap-0.xml',
    '/sitemap-index.xml',
  ])
})

test('pages of editors stand below each other', () => {
  expect(addresses.filter((address) => address.startsWith('/planning/'))).toEqual(['/planning/', '/planning/team/'])
})

test('what takes place at a time has its list, its filters, its pages and files, and the lists of what is over', () => {
  expect(addresses.filter((address) => address.startsWith('/webinars/'))).toEqual([
    '/webinars/',
    '/webinars/audiences/lead-teachers/',
    '/webinars/audiences/principals/',
    '/webinars/audiences/school-and-district-teams/',
    '/webinars/mssoars-deeper-dive-webinar.ics',
    '/webinars/mssoars-deeper-dive-webinar/',
    '/webinars/past/',
    '/webinars/reading-the-indicators.ics',
    '/webinars/reading-the-indicators/',
    '/webinars/recordings/',
    '/webinars/school-years/2018-2019/',
    '/webinars/school-years/2025-2026/',
  ])
})

test('documents at anchors have the page that lists them, and no other', () => {
  expect(addresses.filter((address) => address.startsWith('/faqs'))).toEqual(['/faqs/'])
})

test('what people follow has a calendar and a feed', () => {
  expect(addresses).toEqual(expect.arrayContaining(['/calendar/csi.ics', '/feed/csi.xml']))
})

test('no address comes twice, and none has an anchor', () => {
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(addresses.filter((address) => address.includes('#'))).toEqual([])
})

test('an address has a page and, where it names a stretch of it, an anchor', () => {
  expect([pageOf('/contacts/#osi'), anchorOf('/contacts/#osi')]).toEqual(['/contacts/', 'osi'])
  expect([pageOf('/webinars/x/'), anchorOf('/webinars/x/')]).toEqual(['/webinars/x/', undefined])
})
