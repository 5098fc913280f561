import { contentSecurityPolicy } from '../src/security/content-security-policy.ts'

/**
 * Headers of every answer, whatever it is.
 * @param siteUrl where the site is public; only an encrypted one asks browsers to stay encrypted
 */
export const securityHeaders = (siteUrl: string): Record<string, string> => ({
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  ...(siteUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
})
