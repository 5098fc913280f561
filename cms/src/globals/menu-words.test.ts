import { expect, test } from 'vitest'
import type { Referred } from '../references/reader-state.ts'
import { leftOutBecause, menuRowWords, pagesOfEntry } from './menu-words.ts'

const states = new Map<string, Referred>([
  ['plan', { state: 'draft', title: 'Planning' }],
  ['help', { state: 'live', title: 'Help' }],
  ['gone', { state: 'gone' }],
])

test.each([
  ['an empty entry', {}, { warnings: [] }],
  ['a part of the site', { section: '/faqs/' }, { name: 'Questions and answers', warnings: [] }],
  ['a page that readers get', { page: 'help' }, { name: 'Help', warnings: [] }],
  ['a page of which nobody knows yet', { page: 'other' }, { warnings: [] }],
  ['a draft', { page: 'plan' }, { name: 'Planning', warnings: [leftOutBecause.draft] }],
  ['a draft with a name', { page: 'plan', label: ' Plans ' }, { name: 'Plans', warnings: [leftOutBecause.draft] }],
  [
    'entries below it, of which readers get one',
    { label: 'More', below: [{ page: 'plan' }, { page: 'gone' }, { page: 'help' }] },
    {
      name: 'More',
      below: '3 entries below',
      warnings: ['The menu leaves out, below it: Planning, an entry. Readers don’t get that yet.'],
    },
  ],
])('the row of %s says what it is, and what readers don’t get', (_, entry, expected) => {
  expect(menuRowWords(entry, states)).toEqual(expected)
})

test('a row asks about its own page and about those below it', () => {
  expect(pagesOfEntry({ page: 'a', below: [{ page: 'b' }, { section: '/faqs/' }, { page: null }] })).toEqual(['a', 'b'])
  expect(pagesOfEntry({ section: '/faqs/', below: 3 })).toEqual([])
})
