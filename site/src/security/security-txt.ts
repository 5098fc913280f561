import type { Publication } from '@osi/shared'
import { officeOf } from '../layout/office.ts'

/** The first day of a January or a July that is at least six months and at most a year ahead, as RFC 9116 advises. */
function expiryAfter(now: Date): string {
  const halfYears = now.getUTCFullYear() * 2 + (now.getUTCMonth() >= 6 ? 1 : 0) + 2
  return `${Math.floor(halfYears / 2)}-${halfYears % 2 ? '07' : '01'}-01T00:00:00Z`
}

/** Where people report a weakness of this site (RFC 9116). */
export function securityTxt(publication: Publication, siteUrl: string, now: Date): string {
  const { email } = officeOf(publication)
  return [
    ...(email ? [`Contact: mailto:${email}`] : []),
    `Contact: ${siteUrl}/report-a-problem/`,
    `Expires: ${expiryAfter(now)}`,
    'Preferred-Languages: en',
    `Canonical: ${siteUrl}/.well-known/security.txt`,
    '',
  ].join('\n')
}
