import { expect, test } from 'vitest'
import { problemsWithTimes } from './words-about-time.ts'

/** A Thursday. */
const near = '2026-11-26'
const said = (words: string): string[] => problemsWithTimes(words, near).map(({ message }) => message)
const wrong = (written: string, date: string, weekday: string): string =>
  `“${written}”: ${date} is a ${weekday}. Correct the weekday or the date.`

test.each([
  ['Tuesday, December 2, 2026', wrong('Tuesday, December 2, 2026', 'December 2, 2026', 'Wednesday')],
  ['Come on Tue. Dec. 2nd.', wrong('Tue. Dec. 2nd', 'December 2, 2026', 'Wednesday')],
  ['TUESDAY DECEMBER 2', wrong('TUESDAY DECEMBER 2', 'December 2, 2026', 'Wednesday')],
  ['Tuesday, 2 December 2026', wrong('Tuesday, 2 December 2026', 'December 2, 2026', 'Wednesday')],
  ['Tuesday, 12/2/2026', wrong('Tuesday, 12/2/2026', 'December 2, 2026', 'Wednesday')],
  ['December 2, 2026 (Tuesday)', wrong('December 2, 2026 (Tuesday)', 'December 2, 2026', 'Wednesday')],
  [
    'Monday and Tuesday, December 1 and 2',
    wrong('Monday and Tuesday, December 1 and 2', 'December 1, 2026', 'Tuesday'),
  ],
  ['Tuesday–Friday, December 1–3', wrong('Tuesday–Friday, December 1–3', 'December 3, 2026', 'Thursday')],
  ['Friday, February 30', '“Friday, February 30”: there is no such day.'],
])('%s is a weekday of another date', (words, message) => {
  expect(said(words)).toEqual([message])
})

test.each([
  'Wednesday, December 2, 2026',
  'Tuesday and Wednesday, December 1 and 2, 2026',
  'Tuesday–Thursday, December 1–3',
  'Tuesday, December 1–3',
  'Monday and Tuesday, December 1',
  'Monday, November 30, and Tuesday, December 1, 2026',
  'Wed, 12/2',
  'Monthly, December 2',
  'Sunny, March 3',
])('%s is right, or can’t be known to be wrong', (words) => {
  expect(said(words)).toEqual([])
})

test('a date without a year is the nearest one, on either side of New Year', () => {
  expect(said('Friday, January 15')).toEqual([])
  expect(problemsWithTimes('Friday, December 18', '2027-01-12')).toEqual([])
})

test.each([
  ['We begin at 9:00 a.m. sharp.', '9:00 a.m.'],
  ['From 9 to 10 am.', '10 am'],
  ['We begin at 14:00.', '14:00'],
  ['Send it by noon.', 'noon'],
  ['At 9 a.m.\nAt 10 a.m. Central', '9 a.m.'],
])('%j has a time without a zone', (words, quote) => {
  expect(problemsWithTimes(words, near).map((problem) => problem.quote)).toEqual([quote])
})

test.each([
  '9:00 a.m. Central',
  '9–10 a.m. CT',
  'Send it by noon, Central time.',
  'All times are Central.\n9:00 a.m. Welcome\n10:00 a.m. Work',
  'A ratio of 3:10',
  'I am 10.',
])('%j needs no zone, or has one', (words) => {
  expect(said(words)).toEqual([])
})
