import { expect, test } from 'vitest'
import { paragraph, richTextOf } from '../../rich-text/write.ts'
import { problemsInConference, warningsInConference } from './rules.ts'

test.each([
  ['nothing has been typed', {}, []],
  ['a day has no date yet', { days: [{ startTime: '02:30' }] }, []],
  [
    'the days are in order',
    { days: [{ date: '2018-11-07' }, { date: '2018-11-08', startTime: '08:30', endTime: '12:00' }] },
    [],
  ],
  ['two days have one date', { days: [{ date: '2018-11-07' }, { date: '2018-11-07' }] }, []],
  [
    'a day ends as it starts',
    { days: [{ date: '2018-11-07', startTime: '09:00', endTime: '09:00' }] },
    ['days.0.endTime'],
  ],
  ['a day comes before the one above it', { days: [{ date: '2018-11-08' }, { date: '2018-11-07' }] }, ['days.1.date']],
  [
    'a time is skipped by the clocks',
    { days: [{ date: '2027-03-14', startTime: '02:30', endTime: '12:00' }] },
    ['days.0.startTime'],
  ],
  ['a time comes twice', { days: [{ date: '2026-11-01', startTime: '01:30' }] }, ['days.0.startTime']],
  ['its venue is a town', { venue: { city: 'Vicksburg' }, days: [] }, []],
  ['its venue is a room', { venue: { room: 'Ballroom' }, days: [] }, ['venue.name']],
  ['a day can be watched', { days: [{ online: { url: 'https://video.example.org/live' } }] }, []],
  ['a day is attended by mail', { days: [{}, { online: { url: 'mailto:osi@example.org' } }] }, ['days.1.online.url']],
  ['a time is not one yet', { days: [{ date: '2026-11-01', startTime: '1' }] }, []],
])('problems when %s', (_, draft, paths) => {
  expect(problemsInConference(draft).map(({ path }) => path)).toEqual(paths)
})

const days = [{ date: '2018-11-07' }, { date: '2018-11-08' }]
const during = new Date('2018-11-09T05:59:59Z')
const after = new Date('2018-11-09T06:00:00Z')

test.each([
  ['nothing has been typed', {}, after, []],
  ['its last day is not over', { days }, during, []],
  ['it is announced after its last day', { days }, after, ['days.0.date']],
  ['it was published before', { days, firstPublishedAt: '2018-10-01T12:00:00Z' }, after, []],
  [
    'a weekday is wrong',
    { days: [days[0], { ...days[1], description: richTextOf(paragraph('Friday, November 8')) }] },
    during,
    ['days.1.description'],
  ],
  [
    'instructions have a time without a zone',
    { days, registration: { instructions: 'Call before 4 p.m.' } },
    during,
    ['registration.instructions'],
  ],
])('warnings when %s', (_, draft, now, paths) => {
  expect(warningsInConference(draft, now).map(({ path }) => path)).toEqual(paths)
})
