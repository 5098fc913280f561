import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a posted form comes from a page of this site. Browsers say so themselves and pages can't make them lie.
 * @param siteUrl the site's public origin
 */
export function isOwnForm(headers: IncomingHttpHeaders, siteUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = headers
  return origin === undefined || origin === siteUrl || URL.parse(origin)?.host === headers.host
}
