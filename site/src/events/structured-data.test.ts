import { expect, test } from 'vitest'
import { exampleOf, publicationOf } from '../testing/publication-of.ts'
import { datedEvent } from './dated-event.ts'
import { structuredDataOf } from './structured-data.ts'

const siteUrl = 'https://osi.example.org'
const before = new Date('2018-10-20T17:00:00Z')

function webinarAs(change: object, now = before) {
  const publication = publicationOf({ webinars: [{ ...exampleOf('webinars'), ...change }] })
  return structuredDataOf(datedEvent('webinars', publication.all('webinars')[0]!, publication, now), {
    publication,
    siteUrl,
  })
}
function conferenceAs(change: object, now = before) {
  const publication = publicationOf({ conferences: [{ ...exampleOf('conferences'), ...change }] })
  return structuredDataOf(datedEvent('conferences', publication.all('conferences')[0]!, publication, now), {
    publication,
    siteUrl,
  })
}

test('a webinar is an online event with its hours and their offset', () => {
  expect(
    webinarAs({ endsAt: '2018-10-26T15:30:00.000Z', registration: { url: 'https://example.org/register' } }),
  ).toEqual({
    '@context': 'https://schema.org',
    '@type': 'EducationEvent',
    name: 'MSSOARS Deeper Dive Webinar',
    url: `${siteUrl}/webinars/mssoars-deeper-dive-webinar/`,
    startDate: '2018-10-26T09:00:00-05:00',
    endDate: '2018-10-26T10:30:00-05:00',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    location: { '@type': 'VirtualLocation', url: 'https://example.org/register' },
    organizer: { '@type': 'GovernmentOrganization', name: 'Office of School Improvement', url: `${siteUrl}/` },
    offers: { '@type': 'Offer', url: 'https://example.org/register', availability: 'https://schema.org/InStock' },
  })
})

test('a conference is at its venue, on days where hours are not known', () => {
  expect(conferenceAs({})).toMatchObject({
    name: 'i3 Innovate, Inspire, Ignite: The Measure of a Leader',
    startDate: '2018-11-07',
    endDate: '2018-11-09T12:00:00-06:00',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: {
      '@type': 'Place',
      name: 'Vicksburg Convention Center',
      address: { addressLocality: 'Vicksburg', addressRegion: 'MS', addressCountry: 'US' },
    },
  })
})

test.each([
  ['scheduled', 'EventScheduled'],
  ['full', 'EventScheduled'],
  ['postponed', 'EventPostponed'],
  ['cancelled', 'EventCancelled'],
])('one that is %s has the status %s', (condition, status) => {
  expect(webinarAs({ condition })).toHaveProperty('eventStatus', `https://schema.org/${status}`)
  expect(conferenceAs({ condition })).toHaveProperty('eventStatus', `https://schema.org/${status}`)
})

test('nothing is offered when nobody can register, except that it is sold out', () => {
  const registration = { url: 'https://example.org/register' }
  expect(webinarAs({ registration, condition: 'full' })).toHaveProperty(
    'offers.availability',
    'https://schema.org/SoldOut',
  )
  expect(webinarAs({ registration }, new Date('2018-10-26T14:00:00Z'))).not.toHaveProperty('offers')
  expect(webinarAs({})).not.toHaveProperty('offers')
})

test.each([
  ['no venue', undefined],
  ['a venue with a state alone', { state: 'MS' }],
  ['a venue with an address alone', { address: '1 Main Street' }],
])('a conference with %s is not told to search engines, which want a place with a name', (_name, venue) => {
  expect(conferenceAs({ venue })).toBeUndefined()
})

const hall = { name: 'Example Hall', room: 'Room 201', address: '1 Main Street', city: 'Jackson', state: 'MS' }
const place = {
  '@type': 'Place',
  name: 'Example Hall',
  address: { '@type': 'PostalAddress', streetAddress: 'Room 201, 1 Main Street', addressLocality: 'Jackson' },
}

test('a webinar with a place is at both', () => {
  const data = webinarAs({ venue: hall, registration: { url: 'https://example.org/register' } })
  expect(data).toMatchObject({
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    location: [place, { '@type': 'VirtualLocation', url: 'https://example.org/register' }],
  })
})

test('a conference with days online is at both, and where nobody says its place, online', () => {
  const url = 'https://video.example.org/live'
  const days = [{ date: '2018-11-07' }, { date: '2018-11-08', online: { url } }]
  expect(conferenceAs({ venue: hall, days })).toMatchObject({
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    location: [place, { '@type': 'VirtualLocation', url }],
  })
  expect(conferenceAs({ venue: undefined, days: [{ date: '2018-11-08', online: { url } }] })).toMatchObject({
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    location: { '@type': 'VirtualLocation', url },
  })
})

test('a conference with a city alone is there', () => {
  expect(conferenceAs({ venue: { city: 'Jackson', state: 'MS' } })).toHaveProperty('location.name', 'Jackson')
})

test('a mail address is neither a place nor an offer’s page', () => {
  const data = webinarAs({ registration: { url: 'mailto:events@example.org' } })
  expect(JSON.stringify(data)).not.toContain('mailto')
  expect(data).toHaveProperty('location.url', `${siteUrl}/webinars/mssoars-deeper-dive-webinar/`)
})
