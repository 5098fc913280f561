import { expect, test } from 'vitest'
import { timeElsewhere } from './own-time.ts'

const [central, eastern, tokyo, honolulu, kathmandu] = [300, 240, -540, 600, -345]

test.each([
  ['the same', '2018-10-26T14:00:00.000Z', central, undefined],
  ['an hour later', '2018-10-26T14:00:00.000Z', eastern, '10:00 a.m.'],
  ['the evening of the same day', '2018-10-26T14:00:00.000Z', tokyo, '11:00 p.m.'],
  ['noon', '2018-10-26T16:00:00.000Z', eastern, 'noon'],
  ['after midnight', '2018-10-26T16:30:00.000Z', tokyo, '1:30 a.m., the next day'],
  ['midnight', '2018-10-27T04:00:00.000Z', eastern, 'midnight, the next day'],
  ['before midnight', '2018-10-26T05:30:00.000Z', honolulu, '7:30 p.m., the day before'],
  ['a quarter past the hour', '2018-10-26T14:00:00.000Z', kathmandu, '7:45 p.m.'],
  ['on the last day of a month', '2018-11-01T03:59:00.000Z', eastern, '11:59 p.m.'],
])('a clock elsewhere shows %s', (_, instant, own, words) => {
  expect(timeElsewhere(instant, own, central)).toBe(words)
})
