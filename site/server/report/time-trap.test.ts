import { describe, expect, test } from 'vitest'
import { judgeStamp, stampOf } from './time-trap.ts'

const shown = new Date('2026-11-24T15:00:00Z')
const secret = 'a-secret-of-some-length'
const after = (milliseconds: number) => new Date(shown.getTime() + milliseconds)
const day = 24 * 60 * 60 * 1000

describe.each([
  ['signed', secret],
  ['without a secret', undefined],
])('a stamp, %s,', (_, key) => {
  test.each([
    ['at once', 0, 'too soon'],
    ['just before three seconds', 2_999, 'too soon'],
    ['after three seconds', 3_000, 'good'],
    ['an hour later', 60 * 60 * 1000, 'good'],
    ['a day later', day, 'good'],
    ['more than a day later', day + 1, 'unusable'],
    ['before it was made', -1, 'unusable'],
  ])('that comes back %s is judged so', (_, milliseconds, judgement) => {
    expect(judgeStamp(stampOf(shown, key), after(milliseconds), key)).toBe(judgement)
  })
})

const [time = '', signed = ''] = stampOf(shown, secret).split('.')
test.each([
  ['is missing', ''],
  ['is no stamp', 'yesterday'],
  ['has no signature', `${time}.`],
  ['has another time', `${Number(time) - 1}.${signed}`],
  ['has another signature', `${time}.${'0'.repeat(64)}`],
  ['was signed with another secret', stampOf(shown, 'another-secret')],
  ['has more behind it', `${time}.${signed}0`],
  ['is not of this form', `${time}.${'é'.repeat(32)}`],
])('a stamp that %s is not usable', (_, stamp) => {
  expect(judgeStamp(stamp, after(10_000), secret)).toBe('unusable')
})
