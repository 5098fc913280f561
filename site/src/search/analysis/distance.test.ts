import { expect, test } from 'vitest'
import { distanceBetween, lettersApart, lettersOf } from './distance.ts'

test.each([
  ['webinar', 'webinar', 0],
  ['webnar', 'webinar', 1],
  ['wbeinar', 'webinar', 1],
  ['webinarr', 'webinar', 1],
  ['balfans', 'balfanz', 1],
  ['absentism', 'absenteeism', 2],
  ['', 'ab', 2],
  ['school', 'webinar', 3],
])('from “%s” to “%s” it is %i', (a, b, distance) => {
  expect(distanceBetween(a, b, 2)).toBe(distance)
  expect(distanceBetween(b, a, 2)).toBe(distance)
})

test('words that differ in more than twice as many letters need not be compared', () => {
  for (const [a, b] of [
    ['webnar', 'webinar'],
    ['absentism', 'absenteeism'],
    ['balfans', 'balfanz'],
  ] as const) {
    expect(lettersApart(lettersOf(a), lettersOf(b))).toBeLessThanOrEqual(2 * distanceBetween(a, b, 9))
  }
})
