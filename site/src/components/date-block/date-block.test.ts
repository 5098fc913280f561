import { expect, test } from 'vitest'
import { dateBlockOf } from './date-block.ts'

test.each([
  ['2018-10-26', undefined, { month: 'Oct', days: '26', weekdays: 'Fri', year: '2018' }],
  ['2018-11-07', '2018-11-09', { month: 'Nov', days: '7–9', weekdays: 'Wed–Fri', year: '2018' }],
  ['2018-11-30', '2018-12-01', { month: 'Nov–Dec', days: '30–1', weekdays: 'Fri–Sat', year: '2018' }],
  ['2018-12-31', '2019-01-01', { month: 'Dec–Jan', days: '31–1', weekdays: 'Mon–Tue', year: '2018–19' }],
])('%s to %s', (first, last, leaf) => {
  expect(dateBlockOf(first, last)).toEqual(leaf)
})
