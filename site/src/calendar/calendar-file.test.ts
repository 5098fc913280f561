import { contentTypes, type Publication } from '@osi/shared'
import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { exampleOf, publicationOf, publicationWithEvents } from '../testing/publication-of.ts'
import { allCalendarEntries, calendarEntriesOf } from './calendar-entries.ts'
import { calendarFile } from './calendar-file.ts'

const siteUrl = 'https://osi.example.org'
const now = new Date('2018-10-20T17:00:00Z')

/** The calendar of a publication as another library reads it. */
function read(publication: Publication, at = now) {
  const text = calendarFile(
    { name: 'Webinars, and more; all', source: `${siteUrl}/calendar.ics` },
    allCalendarEntries({ publication, now: at, siteUrl }),
  )
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  return { text, events }
}
const webinarsAndConferences = publicationWithEvents({
  webinars: contentTypes.webinars.examples,
  conferences: contentTypes.conferences.examples,
})
const webinarWith = (change: object) => publicationWithEvents({ webinars: [{ ...exampleOf('webinars'), ...change }] })
const conferenceWith = (change: object) =>
  publicationWithEvents({ conferences: [{ ...exampleOf('conferences'), ...change }] })
const instant = (time: ICAL.Time) => time.toJSDate().toISOString()

describe.each(['Asia/Tokyo', 'UTC', 'America/Chicago'])('on a machine in %s', (machine) => {
  beforeEach(() => vi.stubEnv('TZ', machine))
  afterEach(() => vi.unstubAllEnvs())

  test.each([
    [
      'in daylight time',
      '2018-10-26T14:00:00.000Z',
      '2018-10-26T15:30:00.000Z',
      'America/Chicago',
      '20181026T090000',
      '20181026T103000',
    ],
    [
      'in standard time',
      '2018-11-07T15:00:00.000Z',
      '2018-11-07T16:00:00.000Z',
      'America/Chicago',
      '20181107T090000',
      '20181107T100000',
    ],
    [
      'over the hour that is skipped',
      '2027-03-14T07:30:00.000Z',
      '2027-03-14T08:30:00.000Z',
      'America/Chicago',
      '20270314T013000',
      '20270314T033000',
    ],
    [
      'over midnight and the year’s end',
      '2019-01-01T05:30:00.000Z',
      '2019-01-01T06:30:00.000Z',
      'America/Chicago',
      '20181231T233000',
      '20190101T003000',
    ],
    [
      'in another zone',
      '2018-10-26T14:00:00.000Z',
      '2018-10-26T15:00:00.000Z',
      'America/New_York',
      '20181026T100000',
      '20181026T110000',
    ],
  ])('a webinar %s has the hours that the document has', (_, startsAt, endsAt, zone, start, end) => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(machine)
    const { text, events } = read(webinarWith({ startsAt, endsAt, startsAt_tz: zone }))
    expect(events).toHaveLength(1)
    expect(instant(events[0]!.startDate)).toBe(startsAt)
    expect(instant(events[0]!.endDate)).toBe(endsAt)
    expect(text).toContain(`DTSTART;TZID=${zone}:${start}\r\n`)
    expect(text).toContain(`DTEND;TZID=${zone}:${end}\r\n`)
    expect(text).toContain(`BEGIN:VTIMEZONE\r\nTZID:${zone}\r\n`)
  })

  test('every day of a conference is an entry: a whole day, or with its hours', () => {
    const { text, events } = read(conferenceWith({}))
    expect(text).toContain('DTSTART;VALUE=DATE:20181107\r\nDTEND;VALUE=DATE:20181108\r\n')
    expect(events.map(({ startDate, endDate }) => [startDate.toString(), endDate.toString()])).toEqual([
      ['2018-11-07', '2018-11-08'],
      ['2018-11-08', '2018-11-09'],
      ['2018-11-09T08:30:00', '2018-11-09T12:00:00'],
    ])
    expect(instant(events[2]!.startDate)).toBe('2018-11-09T14:30:00.000Z')
    expect(instant(events[2]!.endDate)).toBe('2018-11-09T18:00:00.000Z')
  })
})

test('the same publication gives the same file', () => {
  expect(read(webinarsAndConferences).text).toBe(read(webinarsAndConferences).text)
})

test('an end that nobody has given is not made up', () => {
  expect(read(webinarWith({ endsAt: undefined })).text).not.toContain('DTEND')
  const conference = conferenceWith({ days: [{ date: '2018-11-07', startTime: '08:30' }] })
  expect(read(conference).text).toContain('DTSTART;TZID=America/Chicago:20181107T083000\r\n')
  expect(read(conference).text).not.toContain('DTEND')
})

test('an entry keeps its UID and its stamp until its document is published again; then its sequence rises', () => {
  const [before] = read(webinarWith({ updatedAt: '2018-10-01T15:00:00.000Z' })).events
  const [later] = read(webinarWith({ updatedAt: '2018-10-01T15:00:00.000Z' }), new Date('2018-10-25T17:00:00Z')).events
  const [after] = read(webinarWith({ updatedAt: '2018-10-01T15:00:01.000Z', title: 'Another title' })).events
  const stampOf = (event: ICAL.Event | undefined) => String(event?.component.getFirstPropertyValue('dtstamp'))
  expect(before?.uid).toBe('webinars-webinar-deeper-dive@school-improvement')
  expect([later?.uid, after?.uid]).toEqual([before?.uid, before?.uid])
  expect([stampOf(before), stampOf(later), stampOf(after)]).toEqual([
    '2018-10-01T15:00:00Z',
    '2018-10-01T15:00:00Z',
    '2018-10-01T15:00:01Z',
  ])
  expect(later?.sequence).toBe(before?.sequence)
  expect(after?.sequence).toBe((before?.sequence ?? 0) + 1)
})

test('the sequence fits in 31 bits for decades', () => {
  const [event] = read(webinarWith({ updatedAt: '2066-01-01T00:00:00.000Z' })).events
  expect(event?.sequence).toBeLessThan(2 ** 31)
})

test('moving a day of a conference moves its entry and adds none', () => {
  const uids = (date: string) => read(conferenceWith({ days: [{ date }] })).events.map(({ uid }) => uid)
  expect(uids('2018-11-07')).toEqual(uids('2019-02-20'))
})

test.each([
  ['scheduled', 'CONFIRMED', 'OPAQUE', 'MSSOARS Deeper Dive Webinar'],
  ['full', 'CONFIRMED', 'OPAQUE', 'MSSOARS Deeper Dive Webinar'],
  ['postponed', 'TENTATIVE', 'TRANSPARENT', 'Postponed: MSSOARS Deeper Dive Webinar'],
  ['cancelled', 'CANCELLED', 'TRANSPARENT', 'Cancelled: MSSOARS Deeper Dive Webinar'],
])('a %s webinar stays in the calendar, years later too', (condition, status, transparency, summary) => {
  const [event] = read(webinarWith({ condition }), new Date('2026-11-23T00:00:00Z')).events
  expect(event?.component.getFirstPropertyValue('status')).toBe(status)
  expect(event?.component.getFirstPropertyValue('transp')).toBe(transparency)
  expect(event?.summary).toBe(summary)
})

test('text is escaped, and comes back as it was', () => {
  const title = 'Plans; maps, and “C:\\drive”'
  const { text, events } = read(webinarWith({ title, summary: 'First line\nSecond, line' }))
  expect(events[0]?.summary).toBe(title)
  expect(events[0]?.description).toBe(
    `First line\nSecond, line\nDetails and any changes: ${siteUrl}/webinars/mssoars-deeper-dive-webinar/`,
  )
  expect(text).toContain('\r\nNAME:Webinars\\, and more\\; all\r\n')
  expect(text).toContain('SUMMARY:Plans\\; maps\\, and “C:\\\\drive”')
})

test('lines end with CR LF and are folded at 75 octets, never inside a character', () => {
  const title = `${'Ünïcödé – “quotes” '.repeat(20)}🎓`
  const { text, events } = read(webinarWith({ title }))
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(events[0]?.summary).toBe(title.trim())
})

test('an entry leads to its page and says how to register, as long as one can', () => {
  const { events } = read(conferenceWith({}))
  expect(events[0]?.component.getFirstPropertyValue('url')).toBe(`${siteUrl}/conferences/i3-innovate-inspire-ignite/`)
  expect(events[0]?.location).toBe('Vicksburg Convention Center, Vicksburg, MS')
  expect(events[0]?.summary).toBe('i3 Innovate, Inspire, Ignite: The Measure of a Leader (Pre-conference)')
  expect(events[0]?.description).toContain('To register, go to https://rcu.gosignmeup.com and search for “i3”.')
  expect(events[0]?.description).toContain(
    'Questions about registering: RCU help desk, 662-325-2510, helpdesk@rcu.msstate.edu',
  )
  expect(read(conferenceWith({}), new Date('2018-11-12T00:00:00Z')).events[0]?.description).not.toContain('To register')
})

test('a webinar with a place stands at that place in calendars, and says that it is online too', () => {
  const hybrid = (change: object = {}, at?: Date) =>
    read(webinarWith({ venue: { name: 'Example Hall', room: 'Room 201', city: 'Jackson' }, ...change }), at).events[0]
  expect(hybrid()?.location).toBe('Example Hall, Room 201, Jackson')
  expect(hybrid()?.description).toContain('You can attend online or in person.')
  expect(hybrid({ condition: 'cancelled' })?.description).not.toContain('in person')
  expect(hybrid({}, new Date('2018-11-12T00:00:00Z'))?.description).not.toContain('in person')
})

test('a day that people can attend online says where, and the others don’t', () => {
  const days = [{ date: '2018-11-07' }, { date: '2018-11-08', online: { url: 'https://video.example.org/live' } }]
  const { events } = read(conferenceWith({ days }))
  expect(events.map(({ description }) => description.includes('Watch online: https://video.example.org/live'))).toEqual(
    [false, true],
  )
  expect(events.map(({ location }) => location)).toEqual([
    'Vicksburg Convention Center, Vicksburg, MS',
    'Vicksburg Convention Center, Vicksburg, MS',
  ])
})

test('the calendar to subscribe to has every event, the earliest first', () => {
  const { text, events } = read(webinarsAndConferences)
  expect(events.map(({ startDate }) => startDate.toString().slice(0, 10))).toEqual([
    '2018-10-26',
    '2018-11-07',
    '2018-11-08',
    '2018-11-09',
    '2026-03-04',
  ])
  expect(text.indexOf('\r\nBEGIN:')).toBeGreaterThan(text.indexOf('X-WR-CALNAME'))
  expect(text.split('BEGIN:VTIMEZONE')[0]).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n')
  expect(text).not.toMatch(/END:VTIMEZONE\r\n(?!BEGIN:)/)
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
})

test('the calendar of one event has that event alone', () => {
  const publication = publicationOf()
  const [webinar] = publication.all('webinars')
  const entries = calendarEntriesOf('webinars', webinar!, { publication, now, siteUrl })
  expect(entries).toHaveLength(1)
  expect(calendarFile({}, entries)).not.toContain('X-WR-CALNAME')
})

test('an extended deadline keeps its identity in calendars, moves to the new date, and its sequence rises', () => {
  const entryOf = (change: object) => {
    const deadlines = [{ ...exampleOf('deadlines'), ...change }]
    return read(publicationWithEvents({ deadlines })).events[0]!
  }
  const before = entryOf({})
  const after = entryOf({ extendedTo: '2018-11-30T23:00:00.000Z', updatedAt: '2018-11-14T15:00:00.000Z' })
  expect(after.uid).toBe(before.uid)
  expect(after.startDate.toString()).toBe('2018-11-30T17:00:00')
  expect(after.sequence).toBeGreaterThan(before.sequence)
})

test.each([
  ['over the hour that comes twice', '2027-11-07T06:30:00.000Z', '2027-11-07T07:15:00.000Z'],
  ['in the second of the two hours', '2027-11-07T07:30:00.000Z', '2027-11-07T09:00:00.000Z'],
])('an entry %s is written in UTC, so that it ends after it begins', (_name, startsAt, endsAt) => {
  const { text, events } = read(webinarWith({ startsAt, endsAt }))
  expect(text).toContain(`DTSTART:${startsAt.replace(/[-:]|\.000/g, '')}`)
  expect(events.map(({ startDate, endDate }) => [instant(startDate), instant(endDate)])).toEqual([[startsAt, endsAt]])
})

test('an entry changes with the contact whose number it has', () => {
  const contact = { id: 'c1', updatedAt: '2018-10-19T12:00:00.000Z', name: 'Pat Doe', phone: '601.359.1003' }
  const withContact = (updatedAt: string) =>
    publicationWithEvents(
      { webinars: [{ ...exampleOf('webinars'), registration: { url: 'https://example.org/r', contact: 'c1' } }] },
      { contacts: [{ ...contact, updatedAt }] },
    )
  const sequenceOf = (updatedAt: string) => read(withContact(updatedAt)).events[0]!.sequence
  expect(sequenceOf('2018-10-20T12:00:00.000Z') - sequenceOf('2018-10-19T12:00:00.000Z')).toBe(24 * 60 * 60)
})

test('two calendars of the same events differ in their heads alone, whatever their names', () => {
  const entries = allCalendarEntries({ publication: webinarWith({}), now, siteUrl })
  const [one, other] = ['One district', 'END:VCALENDAR'].map((name) => calendarFile({ name }, entries).split('\r\n'))
  expect(one?.filter((line) => !other?.includes(line))).toEqual(['NAME:One district', 'X-WR-CALNAME:One district'])
  expect(other).toHaveLength(one?.length ?? 0)
})
