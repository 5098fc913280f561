/**
 * What pages may load: this site's own files and nothing else, nothing inline.
 * The same for every page, so that it can be a constant header of any server, and a `<meta>` where there is no server to ask.
 */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
]

/** The value of the `<meta http-equiv>` in every page; browsers ignore `frame-ancestors` there. */
export const contentSecurityPolicyInPage = directives.join('; ')

/** The value of the `Content-Security-Policy` header. */
export const contentSecurityPolicy = [...directives, "frame-ancestors 'none'"].join('; ')
