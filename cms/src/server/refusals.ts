import type { IncomingMessage } from 'node:http'

/** Why a request is answered before anything looks at it. */
export interface Refusal {
  status: number
  sentence: string
  headers?: Record<string, string>
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** A file of the largest size and a whole document beside it. */
const maxRequestBytes = 120 * 1024 * 1024

/** Node takes the first of two `Host` headers; who is in front may have taken the second. */
const hasTwoHosts = ({ rawHeaders }: IncomingMessage): boolean =>
  rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === 'host').length > 1

/** Payload takes a long question as a POST that says it is a GET; it knows no other disguise, and would make a document of a DELETE in one. */
const hasForeignMethod = ({ headers }: IncomingMessage): boolean =>
  ['x-http-method-override', 'x-payload-http-method-override', 'x-http-method', 'x-method-override'].some(
    (name) => headers[name] !== undefined && headers[name] !== 'GET',
  )

function isReadable(address: string): boolean {
  try {
    decodeURIComponent(new URL(address, 'http://cms').pathname)
    return address.startsWith('/')
  } catch {
    return false
  }
}

/**
 * Whether the page of another site sends it, in the name of whoever is signed in, or to sign them in as someone else. Programs send neither
 * header. @param origins whose pages may
 */
function isForeign({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  const { origin } = headers
  if (origin !== undefined) return !origins.includes(origin)
  const from = headers['sec-fetch-site']
  return from !== undefined && from !== 'same-origin' && from !== 'none'
}

/**
 * What keeps a request from being answered; undefined when nothing does.
 * @param origins of the CMS itself
 */
export function refusalOf(request: IncomingMessage, origins: readonly string[]): Refusal | undefined {
  const { method = '', url = '', headers } = request
  if (hasTwoHosts(request)) return { status: 400, sentence: 'This request names two sites.' }
  if (!methods.includes(method))
    return { status: 405, sentence: 'Nothing here is done in this way.', headers: { allow: methods.join(', ') } }
  if (!isReadable(url)) return { status: 400, sentence: 'This address can’t be read.' }
  if (hasForeignMethod(request)) return { status: 400, sentence: 'A request is of one kind. Send it as what it is.' }
  if (Number(headers['content-length'] ?? 0) > maxRequestBytes)
    return { status: 413, sentence: 'That is too much for one request: up to 100 MB fit.' }
  if (changing.has(method) && isForeign(request, origins))
    return { status: 403, sentence: 'The page of another site sent this. Open the CMS, and do it there.' }
  return undefined
}
