import { expect, test } from 'vitest'
import { appAddress, base32, codeOfStep, stepAt, stepOfCode } from './one-time-code.ts'

const key = Buffer.from('12345678901234567890')

test.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
])('the code at %i seconds is the one of RFC 6238, %s', (seconds, code) => {
  expect(codeOfStep(key, stepAt(new Date(seconds * 1000)), 8)).toBe(code)
})

test('the codes of the first ten steps are those of RFC 4226', () => {
  expect(Array.from({ length: 10 }, (_, step) => codeOfStep(key, step))).toEqual([
    ...['755224', '287082', '359152', '969429', '338314'],
    ...['254676', '287922', '162583', '399871', '520489'],
  ])
})

test.each([
  ['the present', 0, true],
  ['the one before', -1, true],
  ['the next', 1, true],
  ['an older', -2, false],
  ['a later', 2, false],
])('%s step’s code holds: %i %s', (_which, offset, holds) => {
  const at = new Date('2026-11-26T12:00:10Z')
  const step = stepAt(at) + offset
  expect(stepOfCode(key, codeOfStep(key, step), at)).toBe(holds ? step : undefined)
})

test.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '12 34 56', '-12345', '1e2345'])(
  '“%s” is no code',
  (text) => {
    expect(stepOfCode(key, text, new Date(0))).toBeUndefined()
  },
)

test('a code may be typed in two halves', () => {
  expect(stepOfCode(key, ' 755 224 ', new Date(0))).toBe(0)
})

test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foobar', 'MZXW6YTBOI'],
])('%j in base 32 is %j, as in RFC 4648', (text, encoded) => {
  expect(base32(Buffer.from(text))).toBe(encoded)
})

test('an app reads whose code it is, whatever the name', () => {
  const address = new URL(appAddress(key, 'School Improvement', 'dana+a@example.org'))
  expect([address.protocol, address.host]).toEqual(['otpauth:', 'totp'])
  expect(decodeURIComponent(address.pathname)).toBe('/School Improvement:dana+a@example.org')
  expect(Object.fromEntries(address.searchParams)).toEqual({
    secret: base32(key),
    issuer: 'School Improvement',
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  })
})
