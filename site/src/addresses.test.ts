import { expect, test } from 'vitest'
import { addressesOf, anchorOf, pageOf } from './addresses.ts'
import { publicationOf } from './testing/publication-of.ts'

const now = new Date('2026-01-01T12:00:00Z')

test('a release of the examples has every page, list and file', () => {
  const toFollow = /^\/(?:calendar|feed)\/.*\.(?:ics|xml)$/
  const addresses = addressesOf(publicationOf(), now).toSorted()
  expect(addresses.filter((address) => toFollow.test(address))).toContain('/calendar/csi.ics')
  expect(addresses.filter((address) => !toFollow.test(address))).toEqual([
    '/',
    '/.well-known/security.txt',
    '/404.html',
    '/accessibility/',
    '/calendar.ics',
    '/conferences/',
    '/conferences/i3-innovate-inspire-ignite.ics',
    '/conferences/i3-innovate-inspire-ignite/',
    '/conferences/past/',
    '/conferences/school-years/2018-2019/',
    '/conferences/topics/school-equity/',
    '/contacts/',
    '/deadlines/',
    '/deadlines/past/',
    '/deadlines/school-improvement-plan.ics',
    '/deadlines/school-improvement-plan/',
    '/deadlines/school-years/2018-2019/',
    '/districts/example-county-school-district/',
    '/faqs/',
    '/feed.xml',
    '/glossary/',
    '/identified-schools/',
    '/identified-schools/csi/',
    '/identified-schools/tsi/',
    '/licenses.txt',
    '/planning/',
    '/planning/team/',
    '/report-a-problem/',
    '/robots.txt',
    '/schools/example-annex-school/',
    '/schools/example-middle-school/',
    '/search/',
    '/site-map/',
    '/sitemap-0.xml',
    '/sitemap-index.xml',
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

test('no address comes twice, and none has an anchor', () => {
  const addresses = addressesOf(publicationOf(), now)
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(addresses.filter((address) => address.includes('#'))).toEqual([])
})

test('an address has a page and, where it names a stretch of it, an anchor', () => {
  expect([pageOf('/contacts/#osi'), anchorOf('/contacts/#osi')]).toEqual(['/contacts/', 'osi'])
  expect([pageOf('/webinars/x/'), anchorOf('/webinars/x/')]).toEqual(['/webinars/x/', undefined])
})
