import { expect, test } from 'vitest'
import { formatSpanishDate, formatSpanishDates, formatSpanishDateTime, formatSpanishDay } from './format-spanish.ts'

test('a day has its month by name', () => {
  expect(formatSpanishDate('2018-10-26')).toBe('26 de octubre de 2018')
})

test.each([
  ['2018-11-07', '2018-11-07', '7 de noviembre de 2018'],
  ['2018-11-07', '2018-11-09', '7–9 de noviembre de 2018'],
  ['2018-11-30', '2018-12-01', '30 de noviembre – 1 de diciembre de 2018'],
])('from %s to %s', (from, until, words) => {
  expect(formatSpanishDates(from, until)).toBe(words)
})

test.each([
  ['2018-10-26T14:00:00Z', 'viernes, 26 de octubre de 2018, 9:00 a.m., hora del Centro'],
  ['2018-11-07T15:00:00Z', 'miércoles, 7 de noviembre de 2018, 9:00 a.m., hora del Centro'],
  ['2018-11-07T05:30:00Z', 'martes, 6 de noviembre de 2018, 11:30 p.m., hora del Centro'],
])('%s is said in Central time', (instant, words) => {
  expect(formatSpanishDateTime(instant)).toBe(words)
})

test('the day of an instant is the day in Central time', () => {
  expect(formatSpanishDay('2018-11-07T05:30:00Z')).toBe('6 de noviembre de 2018')
})
