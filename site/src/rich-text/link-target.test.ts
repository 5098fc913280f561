import { expect, test } from 'vitest'
import { publicationOf } from '../testing/publication-of.ts'
import { mediaExamples } from '../testing/rich-page.ts'
import { isExternal, linkTarget } from './link-target.ts'

const publication = publicationOf({}, {}, mediaExamples)
const siteUrl = 'https://osi.example.org'
const internal = (relationTo: string, value: string) =>
  linkTarget(
    { type: 'link', fields: { linkType: 'internal', doc: { relationTo, value } }, children: [] },
    publication,
    siteUrl,
  )

test('a link to a document leads to its page', () => {
  expect(internal('webinars', 'webinar-recorded')).toEqual({
    address: '/webinars/reading-the-indicators/',
    external: false,
  })
})

test('a link to an upload leads to the file', () => {
  expect(internal('media', 'media-plan')).toEqual({ address: '/files/media-plan/plan.pdf', external: false })
})

test.each([
  ['webinars', 'withdrawn'],
  ['media', 'gone'],
  ['users', 'someone'],
])('a link to something that is not public (%s) leads nowhere', (relationTo, value) => {
  expect(internal(relationTo, value)).toBeUndefined()
})

test.each([
  ['https://rcu.gosignmeup.com', true],
  ['HTTP://example.org/', true],
  ['https://osi.example.org/faqs/', false],
  ['mailto:helpdesk@rcu.msstate.edu', false],
  ['tel:+16013591003', false],
])('%s is on another site: %s', (url, external) => {
  expect(isExternal(url, siteUrl)).toBe(external)
})
