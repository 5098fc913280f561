import { expect, test } from 'vitest'
import { groupByReaders, notForReaders } from './group-by-readers.ts'

const option = (value: string) => ({ value, label: value })
const known = new Map([
  ['live', true],
  ['draft', false],
])

test('a picker offers what readers can get first, and drafts under a heading that says so', () => {
  const groups = [{ label: 'Contacts', options: [option('draft'), option('live')] }]
  expect(groupByReaders(groups, known)).toEqual([
    { label: 'Readers can get these', options: [option('live')] },
    { label: notForReaders, options: [option('draft')] },
  ])
})

test('a picker of several kinds keeps their headings, and puts the drafts of all of them last', () => {
  const groups = [
    { label: 'Pages', options: [option('draft')] },
    { label: 'Contacts', options: [option('live'), option('not asked yet')] },
  ]
  expect(groupByReaders(groups, known)).toEqual([
    { label: 'Contacts', options: [option('live'), option('not asked yet')] },
    { label: notForReaders, options: [option('draft')] },
  ])
})
