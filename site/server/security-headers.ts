import { strictTransport } from '@osi/shared/settings'
import { contentSecurityPolicy } from '../src/security/content-security-policy.ts'

/**
 * Headers of every answer, whatever it is.
 * @param siteUrl where the site is public; only an encrypted one asks browsers to stay encrypted
 * @param coversSubdomains whether that goes for the hosts below it, too
 */
export const securityHeaders = (siteUrl: string, coversSubdomains = false): Record<string, string> => ({
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  ...strictTransport(siteUrl, coversSubdomains),
})
