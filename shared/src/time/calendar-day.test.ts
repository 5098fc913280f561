import { expect, test } from 'vitest'
import { addDays, addMonths, addWorkingDays, dayEnd, dayOf, dayStart, schoolYearOf, weekdayOf } from './calendar-day.ts'

const central = 'America/Chicago'

test.each([
  ['a summer day', '2018-10-26', '2018-10-26T05:00:00.000Z', '2018-10-27T05:00:00.000Z'],
  ['a winter day', '2018-11-07', '2018-11-07T06:00:00.000Z', '2018-11-08T06:00:00.000Z'],
  ['the day of 23 hours', '2018-03-11', '2018-03-11T06:00:00.000Z', '2018-03-12T05:00:00.000Z'],
  ['the day of 25 hours', '2018-11-04', '2018-11-04T05:00:00.000Z', '2018-11-05T06:00:00.000Z'],
  ['the last day of a year', '2018-12-31', '2018-12-31T06:00:00.000Z', '2019-01-01T06:00:00.000Z'],
])('%s begins and ends at midnight in Central time', (_, date, start, end) => {
  expect(dayStart(date, central)).toBe(start)
  expect(dayEnd(date, central)).toBe(end)
})

test.each([
  ['the first second of a day', '2018-11-07T06:00:00.000Z', '2018-11-07'],
  ['the last second of a day', '2018-11-07T05:59:59.000Z', '2018-11-06'],
])('%s is on its day in Central time', (_, instant, date) => expect(dayOf(instant, central)).toBe(date))

test.each([
  ['over a month’s end', '2018-11-30', 1, '2018-12-01'],
  ['back over a year’s end', '2019-01-01', -1, '2018-12-31'],
  ['over a leap day', '2028-02-28', 2, '2028-03-01'],
])('days are counted %s', (_, from, days, to) => expect(addDays(from, days)).toBe(to))

test.each([
  ['five working days after a Friday is the next Friday', '2018-10-26', 5, '2018-11-02'],
  ['one working day after a Friday is Monday', '2018-10-26', 1, '2018-10-29'],
  ['from a Saturday, counting begins on Monday', '2018-10-27', 1, '2018-10-29'],
  ['from a Sunday, counting begins on Monday', '2018-10-28', 1, '2018-10-29'],
  ['no working days from a Saturday is Monday', '2018-10-27', 0, '2018-10-29'],
  ['no working days from a Wednesday is that day', '2018-10-24', 0, '2018-10-24'],
  ['twelve working days are two weeks and two days', '2018-10-24', 12, '2018-11-09'],
  ['over a year’s end', '2018-12-31', 2, '2019-01-02'],
])('%s', (_, from, workingDays, to) => expect(addWorkingDays(from, workingDays)).toBe(to))

test('a week has its days in order', () => {
  expect([1, 2, 3, 4, 5, 6, 7]).toEqual(Array.from({ length: 7 }, (_, day) => weekdayOf(addDays('2018-10-22', day))))
})

test.each([
  ['2018-06-30', '2017–2018'],
  ['2018-07-01', '2018–2019'],
  ['2019-01-01', '2018–2019'],
  ['2019-06-30', '2018–2019'],
])('%s is in the school year %s', (date, year) => expect(schoolYearOf(date)).toBe(year))

test.each([
  ['2026-11-26', 12, '2027-11-26'],
  ['2026-11-26', 6, '2027-05-26'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2028-02-29', 12, '2029-02-28'],
])('%s and %i months: %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected))
