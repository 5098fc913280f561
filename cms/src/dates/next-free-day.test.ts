import { expect, test } from 'vitest'
import { nextFreeDay } from './next-free-day.ts'

test.each([
  ['the only day', ['2027-06-08'], 0, { day: '2027-06-09', index: 1 }],
  ['the last of two', ['2027-06-08', '2027-06-09'], 1, { day: '2027-06-10', index: 2 }],
  ['the first, whose next day is there already', ['2027-06-08', '2027-06-09'], 0, { day: '2027-06-10', index: 2 }],
  ['one before a day without a date', ['2027-06-08', undefined], 0, { day: '2027-06-09', index: 1 }],
  ['one whose next day stands elsewhere', ['2027-06-09', '2027-06-08'], 1, { day: '2027-06-10', index: 2 }],
  ['the last of a month', ['2028-02-28', '2028-02-29'], 0, { day: '2028-03-01', index: 2 }],
  ['one without a date', [undefined], 0, undefined],
] as const)('a copy of %s', (_, days, copied, expected) => {
  expect(nextFreeDay(days, copied)).toEqual(expected)
})
