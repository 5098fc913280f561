import type { IncomingHttpHeaders, ServerResponse } from 'node:http'

/** Payload’s name for the cookie of a session, and the one that browsers get. */
const [inPayload, inBrowsers] = ['osi-token', '__Host-osi-token']

/**
 * Renames the session in a request’s cookies to what Payload knows. One that comes under Payload’s own name is left out: another host of
 * the domain, or a page without TLS, may have set it, while browsers take one that begins with `__Host-` from this host alone.
 * @param cookies the header `Cookie`
 */
export const cookiesForPayload = (cookies: string): string =>
  cookies
    .split(';')
    .map((each) => each.trim())
    .filter((each) => !each.startsWith(`${inPayload}=`))
    .map((each) => (each.startsWith(`${inBrowsers}=`) ? each.replace(inBrowsers, inPayload) : each))
    .join('; ')

/** Renames the session in one line of `Set-Cookie` for browsers, with what they ask for under such a name: `Secure`, the path `/`, no domain. */
export function cookieForBrowsers(line: string): string {
  if (!line.startsWith(`${inPayload}=`)) return line
  return line.replace(inPayload, inBrowsers) + (/;\s*secure\b/i.test(line) ? '' : '; Secure')
}

/** Has browsers know the session under a name that no other host can set. Only over TLS: without it, browsers refuse such a name. */
export function renameSession(headers: IncomingHttpHeaders, response: ServerResponse): void {
  if (headers.cookie !== undefined) headers.cookie = cookiesForPayload(headers.cookie)
  const { writeHead } = response
  // Node comes by here for every answer, whoever writes it.
  Object.assign(response, {
    writeHead(...parameters: unknown[]): unknown {
      const lines = response.getHeader('set-cookie')
      if (lines !== undefined)
        response.setHeader(
          'set-cookie',
          [lines].flat().map((line) => cookieForBrowsers(String(line))),
        )
      return Reflect.apply(writeHead, response, parameters)
    },
  })
}
