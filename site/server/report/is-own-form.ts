import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a posted form comes from a page of this site. Browsers say so themselves and pages can't make them lie.
 * @param siteUrl the site's public origin
 */
export function isOwnForm(headers: IncomingHttpHeaders, siteUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = headers
  if (origin === undefined || origin === siteUrl) return true
  return headers.host !== undefined && URL.parse(origin)?.host === headers.host
}
