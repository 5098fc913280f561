import { expect, test } from 'vitest'
import { withWholeTimes } from './whole-times.ts'

test.each([
  ['one hour', 'Tue, Dec 1 · 9:30 a.m. Central', 'Tue, Dec 1 · 9:30_a.m. Central'],
  ['two hours', '11:00 a.m.–1:00 p.m. Central', '11:00_a.m.–1:00_p.m. Central'],
  ['an hour in Spanish', '5:00 p.m., hora del Centro', '5:00_p.m., hora del Centro'],
  ['a day alone', 'November 7–9, 2018', 'November 7–9, 2018'],
])('in %s, nothing else than an hour and its half of the day is held together', (_, words, whole) => {
  expect(withWholeTimes(words)).toBe(whole.replaceAll('_', '\u00a0'))
})
