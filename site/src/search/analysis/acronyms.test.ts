import { expect, test } from 'vitest'
import { recordOf } from '../testing/searching.ts'
import { acronymsExplainedIn, withExplainedAcronyms } from './acronyms.ts'

test.each([
  [
    'Comprehensive Support and Improvement (CSI) is for some schools.',
    ['CSI', 'Comprehensive Support and Improvement'],
  ],
  ['Schools At-Risk (SAR)', ['SAR', 'Schools At-Risk']],
  ['ESSA: Every Student Succeeds Act', ['ESSA', 'Every Student Succeeds Act']],
  ['IEP (individualized education program)', ['IEP', 'individualized education program']],
])('“%s” explains an acronym', (body, expected) => {
  expect(acronymsExplainedIn([recordOf('a', { body })])).toEqual([expected])
})

test('a record named by an acronym is explained by how it begins', () => {
  const record = recordOf('a', { title: 'RCU', body: 'Research and Curriculum Unit. Handles registration.' })
  expect(acronymsExplainedIn([record])).toEqual([['RCU', 'Research and Curriculum Unit']])
})

test('what only looks like an acronym is none', () => {
  expect(
    acronymsExplainedIn([recordOf('a', { body: 'Held at Jackson (MS). Two kinds of support (see below).' })]),
  ).toEqual([])
})

test('an acronym that stands for two things is left out', () => {
  const records = ['Early Warning System (EWS)', 'Eager Willing Students (EWS)'].map((body, index) =>
    recordOf(String(index), { body }),
  )
  expect(acronymsExplainedIn(records)).toEqual([])
})

test('the glossary’s own words go before', () => {
  const record = recordOf('a', { body: 'Comprehensive Support and Improvement (CSI)' })
  const glossary = [['CSI', 'Comprehensive Support and Improvement', 'Priority school']]
  expect(withExplainedAcronyms(glossary, [record])).toEqual(glossary)
})
