/**
 * The header that asks browsers to stay with TLS for a year (RFC 6797). Whoever serves without TLS sends none.
 * @param url where the server is public
 * @param coversSubdomains also for every host below it, whoever runs it: the office has to say so
 */
export const strictTransport = (url: string, coversSubdomains: boolean): Record<string, string> =>
  url.startsWith('https:')
    ? { 'strict-transport-security': `max-age=31536000${coversSubdomains ? '; includeSubDomains' : ''}` }
    : {}
