import { randomBytes } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import proxyaddr from '@fastify/proxy-addr'
import { clientAddressHeader, requestIdHeader } from '../platform/client-address.ts'
import { refusalOf } from './refusals.ts'
import { securityHeaders } from './security-headers.ts'
import { renameSession } from './session-cookie.ts'

interface FrontOptions {
  /** Where the CMS is public. */
  cmsUrl: string
  /** Where the site is public: beside a form, a frame shows it. */
  siteUrl: string
  /** Whose pages may act with an editor’s cookie. */
  origins: readonly string[]
  /** Whose forwarded headers are believed. */
  trustedProxies: readonly string[]
  /** Whether browsers are to reach the hosts below the CMS’s by TLS alone, too. */
  coversSubdomains?: boolean
}

const forwarded = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'forwarded',
  'x-real-ip',
]

const isPage = (address: string): boolean => !address.startsWith('/api/') && !address.startsWith('/_next/')

/** An answer of the API is for whoever asked; pictures may be kept by their browser, as Payload says. */
const isForOneAlone = (address: string): boolean =>
  address.startsWith('/api/') && !address.startsWith('/api/media/file/')

function sendError(
  response: ServerResponse,
  status: number,
  sentence: string,
  headers: Record<string, string> = {},
): void {
  const body = JSON.stringify({ errors: [{ message: sentence }] })
  response.writeHead(status, {
    ...headers,
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    // What was refused unread is on its way still.
    connection: 'close',
  })
  response.end(body)
}

/**
 * What stands before Next and Payload: it gives each request a number, each answer its headers, says where a request comes from, and refuses what
 * neither of them would.
 * @param handle answers what is let through
 */
export function front(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  { cmsUrl, siteUrl, origins, trustedProxies, coversSubdomains }: FrontOptions,
): RequestListener {
  const isTrusted = proxyaddr.compile([...trustedProxies])
  const isSecure = cmsUrl.startsWith('https:')
  return (request, response) => {
    const { headers, url = '', socket } = request
    const id = randomBytes(6).toString('hex')
    const own = securityHeaders(
      cmsUrl,
      isPage(url) ? { nonce: randomBytes(16).toString('base64'), siteUrl } : undefined,
      coversSubdomains,
    )
    for (const [name, value] of Object.entries({ ...own, 'x-request-id': id })) response.setHeader(name, value)
    if (isForOneAlone(url)) response.setHeader('cache-control', 'no-store')
    const refusal = refusalOf(request, origins)
    if (refusal) return sendError(response, refusal.status, refusal.sentence, refusal.headers)
    headers[clientAddressHeader] = proxyaddr(request, isTrusted)
    headers[requestIdHeader] = id
    if (!isTrusted(socket.remoteAddress ?? '', 0)) for (const name of forwarded) delete headers[name]
    if (isSecure) renameSession(headers, response)
    // Next reads the number for its own scripts from here.
    headers['content-security-policy'] = own['content-security-policy']
    handle(request, response).catch((error: unknown) => {
      console.error(`The request ${id} failed:`, error)
      if (response.headersSent) response.destroy()
      else sendError(response, 500, `Something went wrong in the CMS. Tell whoever looks after it this number: ${id}`)
    })
  }
}
