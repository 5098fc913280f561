import { expect, test } from 'vitest'
import { paragraph, richTextOf } from '../../rich-text/write.ts'
import { problemsInWebinar, warningsInWebinar } from './rules.ts'

const before = new Date('2018-10-01T12:00:00Z')
const after = new Date('2018-11-01T12:00:00Z')
const webinar = { startsAt: '2018-10-26T14:00:00.000Z', startsAt_tz: 'America/Chicago' }

test.each([
  ['nothing has been typed', {}, []],
  ['there is no end', webinar, []],
  ['people can come to a place', { ...webinar, venue: { name: 'Example Hall', room: '2' } }, []],
  ['people can come to a street without a name', { ...webinar, venue: { address: '1 Main Street' } }, ['venue.name']],
  ['the end is after the start', { ...webinar, endsAt: '2018-10-26T14:00:01.000Z' }, []],
  ['the end is the start', { ...webinar, endsAt: '2018-10-26T14:00:00.000Z' }, ['endsAt']],
  ['the end is before the start', { ...webinar, endsAt: '2018-10-26T13:00:00.000Z' }, ['endsAt']],
  [
    'fields are empty as the admin UI sends them',
    { startsAt: null, endsAt: null, recording: { transcript: null } },
    [],
  ],
  ['the transcript is a text', { recording: { transcript: 'Welcome, everyone.' } }, []],
  ['the transcript is captions', { recording: { transcript: 'WEBVTT\n\n00:01.000 --> 00:02.000\nWelcome.' } }, []],
  [
    'a time in the transcript can’t be read',
    { recording: { transcript: 'WEBVTT\n\n0:1 --> 00:02.000\nWelcome.' } },
    ['recording.transcript'],
  ],
])('problems when %s', (_, draft, paths) => {
  expect(problemsInWebinar(draft).map(({ path }) => path)).toEqual(paths)
})

test.each([
  ['nothing has been typed', {}, after, []],
  ['all is well', { ...webinar, summary: 'On Friday, October 26, 2018, at 9:00 a.m. Central.' }, before, []],
  ['it is announced after its date', webinar, after, ['startsAt']],
  ['it was published before its date', { ...webinar, firstPublishedAt: '2018-10-01T12:00:00Z' }, after, []],
  [
    'it is a past one with its recording',
    { ...webinar, recording: { url: 'https://example.org', transcript: 'Welcome.' } },
    after,
    [],
  ],
  [
    'the weekday is wrong in the summary',
    { ...webinar, summary: 'Join us Thursday, October 26.' },
    before,
    ['summary'],
  ],
  [
    'the weekday is wrong in the text',
    { ...webinar, body: richTextOf(paragraph('See you Fri., Oct. 27th, 2018!')) },
    before,
    ['body'],
  ],
  [
    'a time has no zone',
    { ...webinar, body: richTextOf(paragraph('We start at 9:00 a.m.'), paragraph('Central time.')) },
    before,
    ['body'],
  ],
  [
    'a recording has neither captions nor a transcript',
    { ...webinar, firstPublishedAt: '2018-10-01T12:00:00Z', recording: { url: 'https://example.org' } },
    after,
    ['recording.noCaptionsBecause'],
  ],
  [
    'its hour comes twice',
    { startsAt: '2026-11-01T06:30:00.000Z', startsAt_tz: 'America/Chicago' },
    before,
    ['startsAt'],
  ],
  [
    'its hour may be what was left of a skipped one',
    { startsAt: '2027-03-14T08:30:00.000Z', startsAt_tz: 'America/Chicago' },
    before,
    ['startsAt'],
  ],
])('warnings when %s', (_, draft, now, paths) => {
  expect(warningsInWebinar(draft, now).map(({ path }) => path)).toEqual(paths)
})

test('the sentences say what to do', () => {
  const said = (draft: object) => warningsInWebinar({ ...webinar, ...draft }, before).map(({ message }) => message)
  expect(said({ summary: 'Friday, October 27, 2018' })).toEqual([
    '“Friday, October 27, 2018”: October 27, 2018 is a Saturday. Correct the weekday or the date.',
  ])
  expect(said({ summary: 'Friday, February 30' })).toEqual(['“Friday, February 30”: there is no such day.'])
  expect(said({ summary: 'at 9 am' })).toEqual(['“9 am” has no time zone. Write for example “9:00 a.m. Central”.'])
  expect(said({ startsAt: '2027-03-14T08:30:00.000Z' })).toEqual([
    'There is no 2:30 a.m. on Sunday, March 14, 2027: the clocks go forward that night and skip it. The start is now 3:30 a.m.; check that this is meant.',
  ])
  expect(said({ startsAt: '2026-11-01T07:30:00.000Z' })[0]).toContain('What is saved now is the second of the two.')
})
