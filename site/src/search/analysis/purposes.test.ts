import { expect, test } from 'vitest'
import { analyze } from './analyze.ts'
import { purposesIn } from './purposes.ts'

const purposesOf = (query: string) => purposesIn(analyze(query)).map(({ term, from, to }) => [term, from, to])

test.each([
  ['phone', [['~call', 0, 1]]],
  ['OSI phone number', [['~call', 1, 3]]],
  ['fax', [['~call', 0, 1]]],
  ['e-mail', [['~write', 0, 2]]],
  ['emails', [['~write', 0, 1]]],
  ['Who handles attendance?', [['~reach', 0, 1]]],
  ['missed a webinar', [['~watch', 0, 3]]],
  ['watch past webinars', [['~watch', 0, 3]]],
  ['students who are absent', []],
  ['school number', []],
])('“%s” asks for %j', (query, purposes) => {
  expect(purposesOf(query)).toEqual(purposes)
})
