import { expect, test } from 'vitest'
import { changesBetween } from './version-changes.ts'

const fields = [
  { name: 'title', label: 'Title' },
  { name: 'contact', label: 'Contact' },
  { name: 'registration', fields: [{ name: 'url', label: 'Registration address' }] },
  { name: 'firstPublishedAt', label: 'First published', admin: { hidden: true } },
]
const person = (name: string) => ({ id: name, name, createdAt: '', updatedAt: '' })
const version = (stored: object, populated: object = {}) => ({
  stored: { ...stored },
  populated: { ...stored, ...populated },
})

test('what differs between two versions is said by label, with both values in words', () => {
  const before = version({ title: 'Old', registration: { url: 'https://a.example' }, updatedAt: '1' })
  const after = version({ title: 'New', registration: { url: null }, updatedAt: '2', firstPublishedAt: '2026' })
  expect(changesBetween(before, after, fields)).toEqual([
    { label: 'Title', before: 'Old', after: 'New' },
    { label: 'Registration address', before: 'https://a.example', after: '(empty)' },
  ])
})

test('what a field refers to is named by its title', () => {
  const before = version({ contact: 'ann' }, { contact: person('Ann') })
  const after = version({ contact: 'ben' }, { contact: person('Ben') })
  expect(changesBetween(before, after, fields)).toEqual([{ label: 'Contact', before: 'Ann', after: 'Ben' }])
})

test('two ways of being empty are no difference', () => {
  expect(changesBetween(version({ title: null }), version({ title: '' }), fields)).toEqual([])
})
