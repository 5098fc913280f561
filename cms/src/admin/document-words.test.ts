import { countDocuments } from '@osi/shared'
import { expect, test } from 'vitest'
import { countedByKind, editAddressOf } from './document-words.ts'

test('counts documents by their kinds, and names globals', () => {
  const some = ['faqs', 'navigation', 'contacts', 'faqs'].map((type, id) => ({ type, id: String(id), title: '' }))
  expect(countedByKind(countDocuments(some), { navigation: 'Menu' })).toBe('2 questions and answers, 1 contact, Menu')
})

test('leads to where a document, a global or a file is edited', () => {
  expect(editAddressOf({ type: 'webinars', id: 'w1', title: '' })).toBe('/admin/collections/webinars/w1')
  expect(editAddressOf({ type: 'media', id: 'm1', title: '' })).toBe('/admin/collections/media/m1')
  expect(editAddressOf({ type: 'notice', id: 'n1', title: '' })).toBe('/admin/globals/notice')
})
