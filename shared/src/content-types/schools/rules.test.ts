import { expect, test } from 'vitest'
import { problemsInSchool } from './rules.ts'

const row = { category: 'category-tsi', schoolYear: '2022-23' }

test.each([
  ['nothing yet', {}, []],
  ['a school that is open', { status: 'open', identifications: [row] }, []],
  ['the same category in two years', { identifications: [row, { ...row, schoolYear: '2023-24' }] }, []],
  ['merged into nobody knows what', { status: 'merged' }, ['mergedInto']],
  ['a category twice in a year', { identifications: [row, row] }, ['identifications.1.schoolYear']],
  ['a year that is none', { identifications: [{ ...row, schoolYear: '2022-24' }] }, ['identifications.0.schoolYear']],
  [
    'left before it entered',
    { identifications: [{ ...row, enteredOn: '2022-10-15', exitedOn: '2022-06-30' }] },
    ['identifications.0.exitedOn'],
  ],
])('%s', (_what, draft, paths) => {
  expect(problemsInSchool(draft).map(({ path }) => path)).toEqual(paths)
})
