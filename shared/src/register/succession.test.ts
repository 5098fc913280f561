import { expect, test } from 'vitest'
import type { School } from '../content-types/schools/schema.ts'
import { schoolSchema } from '../content-types/schools/schema.ts'
import { predecessorsOf, successorsOf } from './succession.ts'

/** Reads `a merged b`: the school a has that status, and went into b. */
function schoolsFrom(lines: readonly string[]): Map<string, School> {
  const schools = lines.map((line) => {
    const [id = '', status = 'open', mergedInto] = line.split(' ')
    return schoolSchema.parse({
      id,
      name: `School ${id}`,
      slug: id,
      number: '00000',
      updatedAt: '2023-10-01T15:00:00.000Z',
      status,
      mergedInto,
    })
  })
  return new Map(schools.map((school) => [school.id, school]))
}

test.each([
  ['an open school leads nowhere', ['a open'], 'a', []],
  ['what is left of a merger that was taken back leads nowhere', ['a open b', 'b open'], 'a', []],
  ['a merged school leads to the one that it went into', ['a merged b', 'b open'], 'a', ['b']],
  ['a closed school leads to the one that takes its place', ['a closed b', 'b open'], 'a', ['b']],
  ['a closed school without one leads nowhere', ['a closed'], 'a', []],
  ['a school that readers can not get is not named', ['a merged gone'], 'a', []],
  ['mergers lead on to the last school', ['a merged b', 'b merged c', 'c closed d', 'd open'], 'a', ['b', 'c', 'd']],
  ['they end at a school that is closed for good', ['a merged b', 'b closed'], 'a', ['b']],
  ['a school that went into itself leads nowhere', ['a merged a'], 'a', []],
  ['a circle leads nowhere', ['a merged b', 'b merged a'], 'a', []],
  ['nor does a way into a circle', ['a merged b', 'b merged c', 'c merged b'], 'a', []],
])('%s', (_what, lines, from, to) => {
  const schools = schoolsFrom(lines)
  const found = successorsOf(schools.get(from)!, (id) => schools.get(id ?? ''))
  expect(found.map(({ id }) => id)).toEqual(to)
})

test.each([
  ['nothing', ['c open'], []],
  ['what went into it, and what had gone into that', ['c open', 'b merged c', 'a merged b', 'd closed c'], 'bda'],
  ['no school that is open', ['c open', 'b open c'], []],
  ['nothing twice in a circle, and never itself', ['c merged b', 'b merged c'], 'b'],
])('a school took in %s', (_what, lines, taken) => {
  const schools = schoolsFrom(lines)
  const pointingAt = (id: string) => [...schools.values()].filter(({ mergedInto }) => mergedInto === id)
  expect(predecessorsOf(schools.get('c')!, pointingAt).map(({ id }) => id)).toEqual([...taken])
})
