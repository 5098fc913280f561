import { expect, test } from 'vitest'
import { nextTry } from './retry-policy.ts'

const written = new Date('2026-11-26T15:00:00Z')
const minutes = (count: number) => new Date(written.getTime() + count * 60_000)

test.each([
  [1, 1],
  [2, 5],
  [3, 15],
  [4, 60],
  [5, 240],
  [9, 240],
])('after %i tries that failed it waits %i minutes', (attempts, pause) => {
  expect(nextTry(attempts, written, written)).toEqual(minutes(pause))
})

test('after three days it is given up', () => {
  expect(nextTry(20, written, minutes(3 * 24 * 60 - 241))).toBeInstanceOf(Date)
  expect(nextTry(20, written, minutes(3 * 24 * 60 - 239))).toBeUndefined()
})
