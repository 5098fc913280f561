/**
 * What scripts the admin UI may run: its own, which Next marks with the number of the request. Payload’s components set styles by themselves.
 * @param nonce undefined where no page is rendered, and while developing
 */
const policy = (nonce?: string): string =>
  [
    ...(nonce ? [`script-src 'self' 'nonce-${nonce}'`] : []),
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "object-src 'none'",
    "form-action 'self'",
  ].join('; ')

/**
 * Headers of every answer of the CMS, whatever it is: nobody else may frame it, learn its addresses, or embed what it answers.
 * @param cmsUrl where the CMS is public; only an encrypted one asks browsers to stay encrypted
 */
export const securityHeaders = (cmsUrl: string, nonce?: string): Record<string, string> => ({
  'content-security-policy': policy(nonce),
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  ...(cmsUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
})
