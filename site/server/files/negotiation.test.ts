import { describe, expect, test } from 'vitest'
import { encodingFor, isKnownToReader, isSameVersion, rangeOf } from './negotiation.ts'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP;Q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0', 'identity'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity', 'identity'],
  ['gzip;q=0, *', 'br'],
  ['deflate', 'identity'],
  ['__proto__, constructor', 'identity'],
])('a browser that offers %j gets %s', (offer, encoding) => {
  expect(encodingFor(offer)).toBe(encoding)
  expect(encodingFor(offer)).toBe(encoding)
})

test.each([
  [undefined, undefined],
  ['bytes=0-14', { start: 0, end: 14 }],
  ['bytes=90-', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-1000', { start: 0, end: 99 }],
  ['bytes=0-1000', { start: 0, end: 99 }],
  ['bytes=99-99', { start: 99, end: 99 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=9-5', undefined],
  ['bytes=0-1,5-6', undefined],
  ['bytes=-', undefined],
  ['bytes=a-b', undefined],
  ['lines=0-1', undefined],
])('of 100 bytes, %j is %j', (header, range) => {
  expect(rangeOf(header, 100)).toEqual(range)
})

test('an empty file has no part', () => {
  expect(rangeOf('bytes=0-', 0)).toBe('unsatisfiable')
  expect(rangeOf('bytes=-5', 0)).toBe('unsatisfiable')
})

describe('what a reader has', () => {
  const modifiedAt = Date.parse('2026-11-26T00:00:00.700Z')
  test.each([
    [{}, false],
    [{ 'if-none-match': '"a"' }, true],
    [{ 'if-none-match': 'W/"a"' }, true],
    [{ 'if-none-match': '"b", "a"' }, true],
    [{ 'if-none-match': '*' }, true],
    [{ 'if-none-match': '"a-br"' }, false],
    [{ 'if-modified-since': 'Thu, 26 Nov 2026 00:00:00 GMT' }, true],
    [{ 'if-modified-since': 'Wed, 25 Nov 2026 23:59:59 GMT' }, false],
    [{ 'if-modified-since': 'yesterday' }, false],
    [{ 'if-none-match': '"b"', 'if-modified-since': 'Thu, 26 Nov 2026 00:00:00 GMT' }, false],
  ])('%j is the same file: %s', (headers, isKnown) => {
    expect(isKnownToReader(headers, '"a"', modifiedAt)).toBe(isKnown)
  })

  test.each([
    [undefined, true],
    ['"a"', true],
    ['"b"', false],
    ['W/"a"', false],
    ['Thu, 26 Nov 2026 00:00:00 GMT', true],
    ['Wed, 25 Nov 2026 00:00:00 GMT', false],
  ])('a part is sent for If-Range %j: %s', (ifRange, isSame) => {
    expect(isSameVersion(ifRange, '"a"', modifiedAt)).toBe(isSame)
  })
})
