import { strictTransport } from '@osi/shared/settings'

/**
 * What scripts the admin UI may run: its own, which Next marks with the number of the request. Payload’s components set styles by themselves.
 * A page may show the site in a frame: what is typed, beside its form.
 * @param page undefined where no page is rendered, and while developing
 */
const policy = (page?: { nonce: string; siteUrl: string }): string =>
  [
    ...(page ? [`script-src 'self' 'nonce-${page.nonce}'`, `frame-src 'self' ${page.siteUrl}`] : []),
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "object-src 'none'",
    "form-action 'self'",
  ].join('; ')

/**
 * Headers of every answer of the CMS, whatever it is: nobody else may frame it, learn its addresses, or embed what it answers.
 * @param cmsUrl where the CMS is public; only an encrypted one asks browsers to stay encrypted
 * @param page the number of the page’s scripts, and where the site is
 * @param coversSubdomains whether that goes for the hosts below it, too
 */
export const securityHeaders = (
  cmsUrl: string,
  page?: { nonce: string; siteUrl: string },
  coversSubdomains = false,
): Record<string, string> => ({
  'content-security-policy': policy(page),
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  ...strictTransport(cmsUrl, coversSubdomains),
})
