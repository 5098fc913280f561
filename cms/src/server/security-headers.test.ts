import { expect, test } from 'vitest'
import { securityHeaders } from './security-headers.ts'

const cmsUrl = 'https://cms.example.org'
const directivesOf = (page?: { nonce: string; siteUrl: string }): Record<string, string[]> =>
  Object.fromEntries(
    (securityHeaders(cmsUrl, page)['content-security-policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources]
    }),
  )

test('a page of the admin runs its own scripts and those with its number; no text becomes one', () => {
  expect(directivesOf({ nonce: 'n1', siteUrl: 'https://www.example.org' })).toMatchObject({
    'script-src': ["'self'", "'nonce-n1'"],
    'frame-src': ["'self'", 'https://www.example.org'],
  })
})

test.each([undefined, { nonce: 'n1', siteUrl: 'https://www.example.org' }])(
  'nobody frames it, and no form, base or object leads elsewhere (%j)',
  (page) => {
    expect(directivesOf(page)).toMatchObject({
      'frame-ancestors': ["'none'"],
      'base-uri': ["'self'"],
      'object-src': ["'none'"],
      'form-action': ["'self'"],
    })
  },
)
