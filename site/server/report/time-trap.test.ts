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
    ['at once', 'too soon', 0],
    ['just before three seconds', 'too soon', 2_999],
    ['after three seconds', 'good', 3_000],
    ['an hour later', 'good', 60 * 60 * 1000],
    ['a day later', 'good', day],
    ['more than a day later', 'unusable', day + 1],
    ['before it was made', 'unusable', -1],
  ])('that comes back %s is %s', (_, judgement, milliseconds) => {
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
