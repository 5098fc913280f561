import { expect, test } from 'vitest'
import { publicationOf } from '../testing/publication-of.ts'
import { securityTxt } from './security-txt.ts'

const expiryAt = (now: string) =>
  /Expires: (.*)/.exec(securityTxt(publicationOf(), 'https://osi.example.org', new Date(now)))?.[1]

test.each([
  ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'],
  ['2026-06-30T23:59:59Z', '2027-01-01T00:00:00Z'],
  ['2026-07-01T00:00:00Z', '2027-07-01T00:00:00Z'],
  ['2026-12-31T23:59:59Z', '2027-07-01T00:00:00Z'],
])('at %s it holds until %s', (now, expiry) => expect(expiryAt(now)).toBe(expiry))

test('it names a way to reach the office that every site has', () => {
  expect(securityTxt(publicationOf(), 'https://osi.example.org', new Date('2026-01-01T00:00:00Z'))).toContain(
    'Contact: https://osi.example.org/report-a-problem/',
  )
})
