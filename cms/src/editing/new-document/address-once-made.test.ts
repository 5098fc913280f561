import { expect, test } from 'vitest'
import { addressOnceMade } from './address-once-made.ts'

const paths = { form: '/admin/collections/faqs/create', document: '/admin/collections/faqs/1' }
const at = (path: string) => `https://cms.example${path}`

test.each([
  ['/admin/collections/faqs/create/versions?page=2', '/admin/collections/faqs/1/versions?page=2', false],
  ['/admin/collections/faqs', '/admin/collections/faqs', false],
  ['/admin/collections/pages/create', '/admin/collections/pages/create', false],
  ['/admin/collections/faqs/create', '/admin/collections/faqs/create', true],
])('on the page of a document that was new, %s leads to %s', (link, address, isNewForm) => {
  expect(addressOnceMade(at(link), paths)).toEqual({ address: at(address), isNewForm })
})
