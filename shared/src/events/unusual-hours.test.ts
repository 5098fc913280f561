import { expect, test } from 'vitest'
import { contentTypeOf } from '../content-types/registry.ts'
import { warningAboutHour } from './unusual-hours.ts'

test.each([
  ['01:00', 'meeting', 'Hardly anyone meets at 1:00 a.m. If 1:00 p.m. is meant, write it so.'],
  ['06:45', 'meeting', 'Hardly anyone meets at 6:45 a.m. If 6:45 p.m. is meant, write it so.'],
  ['22:30', 'meeting', 'Hardly anyone meets at 10:30 p.m. If 10:30 a.m. is meant, write it so.'],
  ['00:00', 'meeting', 'Midnight is when the day begins. If noon is meant, write noon.'],
  ['00:00', 'due', 'Midnight is when the day begins. If the end of the day is meant, write 11:59 p.m.'],
  ['02:00', 'due', '2:00 a.m. is in the night. If 2:00 p.m. is meant, write it so.'],
  ['02:00', 'switch', '2:00 a.m. is in the night. If 2:00 p.m. is meant, write it so.'],
] as const)('%s is worth a second look for a %s', (time, use, sentence) => {
  expect(warningAboutHour(time, use)).toBe(sentence)
})

test.each([
  ['07:00', 'meeting'],
  ['21:45', 'meeting'],
  ['23:59', 'due'],
  ['00:00', 'switch'],
  ['06:00', 'switch'],
] as const)('%s is usual for a %s', (time, use) => expect(warningAboutHour(time, use)).toBeUndefined())

const now = new Date('2027-01-01T00:00:00Z')
const about = (name: 'webinars' | 'conferences' | 'deadlines', draft: object) =>
  contentTypeOf(name)
    .warningsIn(draft, now)
    .filter(({ message }) => /Hardly anyone|Midnight|in the night/.test(message))
    .map(({ path }) => path)

test('every event says so at the field', () => {
  expect(about('webinars', { startsAt: '2027-10-06T07:00:00Z', endsAt: '2027-10-06T08:00:00Z' })).toEqual([
    'startsAt',
    'endsAt',
  ])
  expect(about('conferences', { days: [{ date: '2027-04-07', startTime: '01:00', endTime: '03:30' }] })).toEqual([
    'days.0.startTime',
    'days.0.endTime',
  ])
  expect(about('deadlines', { dueAt: '2027-10-06T05:00:00Z' })).toEqual(['dueAt'])
})
