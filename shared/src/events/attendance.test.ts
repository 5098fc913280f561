import { expect, test } from 'vitest'
import { conferenceAttendance } from '../content-types/conferences/attendance.ts'
import { conferenceExamples } from '../content-types/conferences/examples.ts'
import { conferenceSchema, type Conference } from '../content-types/conferences/schema.ts'
import { webinarAttendance } from '../content-types/webinars/attendance.ts'
import { calendarLocation, onlineLinkLabel, whereInWords } from './attendance.ts'
import { problemsWithVenue, venueLines, type Venue } from './venue.ts'

const hall: Venue = { name: 'Example Hall', room: 'Room 201', address: '1 Main Street', city: 'Jackson', state: 'MS' }
const example = conferenceSchema.parse(conferenceExamples[0])
const watch = { url: 'https://video.example.org/live' }
const register = { url: 'https://example.org/register', use: 'register' } as const
/** A conference of the example’s days, each with its link. */
const conference = (online: Conference['days'][number]['online'][], venue: Venue | undefined = example.venue) =>
  conferenceAttendance({ venue, days: example.days.map((day, index) => ({ ...day, online: online[index] })) })

test.each([
  ['a webinar', webinarAttendance({}), 'online', true, 'Online', 'Online'],
  [
    'a webinar with a place',
    webinarAttendance({ venue: hall }),
    'both',
    false,
    'Example Hall, Room 201, 1 Main Street, Jackson, MS, and online',
    'Example Hall, Room 201, 1 Main Street, Jackson, MS',
  ],
  [
    'a conference',
    conference([]),
    'in-person',
    true,
    'Vicksburg Convention Center, Vicksburg, MS',
    'Vicksburg Convention Center, Vicksburg, MS',
  ],
  ['a conference of which nobody knows where it is', conference([], {}), 'in-person', true, undefined, undefined],
  [
    'a conference with a link for every day',
    conference([watch, watch, watch]),
    'both',
    false,
    'Vicksburg Convention Center, Vicksburg, MS, and online',
    'Vicksburg Convention Center, Vicksburg, MS',
  ],
  [
    'a conference with a link for two of three days',
    conference([undefined, watch, watch]),
    'both',
    false,
    'Vicksburg Convention Center, Vicksburg, MS, and online on November 8–9, 2018',
    'Vicksburg Convention Center, Vicksburg, MS',
  ],
  [
    'a conference without a venue, and a link for every day',
    conference([watch, watch, watch], {}),
    'online',
    false,
    'Online',
    'Online',
  ],
  [
    'a conference without a venue, and a link for one day',
    conference([watch], {}),
    'both',
    false,
    'In person, and online on November 7, 2018',
    undefined,
  ],
] as const)('%s says how people attend it', (_, attendance, mode, isUsual, where, location) => {
  expect(attendance).toMatchObject({ mode, isUsual })
  expect([whereInWords(attendance), calendarLocation(attendance)]).toEqual([where, location])
})

test('a link that several days have is one link; what people do there is said', () => {
  const { links } = conference([watch, watch, register])
  expect(links.map((link) => [link.url, onlineLinkLabel(link)])).toEqual([
    [watch.url, 'Watch online'],
    [register.url, 'Register to attend online'],
  ])
  expect(conference([{ use: 'watch' }]).links).toEqual([])
})

test('a venue is written as an address is, with what is known of it', () => {
  expect(venueLines(hall)).toEqual(['Example Hall', 'Room 201', '1 Main Street', 'Jackson, MS'])
  expect(venueLines({ city: 'Jackson' })).toEqual(['Jackson'])
  expect(venueLines()).toEqual([])
})

test.each([
  ['nothing', undefined, []],
  ['empty fields', { name: '', room: ' ', city: null }, []],
  ['a whole address', hall, []],
  ['a room without a place', { room: 'Room 201' }, ['Name the place that this room is in']],
  ['a town alone', { city: 'Jackson' }, ['Name the place, like']],
])('a venue with %s', (_, venue, sentences) => {
  const problems = problemsWithVenue(venue, ['room', 'address', 'city', 'state'])
  expect(problems).toEqual(
    sentences.map((message) => ({ path: 'venue.name', message: expect.stringContaining(message) })),
  )
})
