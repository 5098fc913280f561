import { instant } from '@osi/shared'
import type { Payload } from 'payload'
import { hasServiceKey } from '../access/service-key.ts'
import { now } from '../clock.ts'
import { takeSnapshot } from './take-snapshot.ts'

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** The status is all that a program needs, and all that a stranger gets. */
const refusal = (status: number, more: Record<string, string> = {}) =>
  new Response(null, { status, headers: { ...headers, ...more } })

/** Whether the asker has this content already. */
const isKnown = (ifNoneMatch: string | null, etag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === etag)

/**
 * Answers `GET /api/publication`: the published state, for whoever shows the service key. Refusals have no content: 401 without the
 * key, whatever else is wrong, 405 for another method, 400 for an `asOf` that is no instant, 503 while the database doesn't answer.
 * @param request may ask for another instant by `?asOf=` (ISO, with an offset), and name what it has by `If-None-Match`
 * @param payloadOf gives the CMS; asked only when the key is right
 */
export async function publicationResponse(request: Request, payloadOf: () => Promise<Payload>): Promise<Response> {
  if (!hasServiceKey(request)) return refusal(401, { 'www-authenticate': 'Bearer' })
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, { allow: 'GET, HEAD' })
  const asked = new URL(request.url).searchParams.get('asOf')
  const asOf = asked === null ? undefined : instant.safeParse(asked)
  if (asOf?.success === false) return refusal(400)
  try {
    const snapshot = await takeSnapshot(await payloadOf(), asOf ? new Date(asOf.data) : now())
    const etag = `"${snapshot.fingerprint}"`
    return isKnown(request.headers.get('if-none-match'), etag)
      ? new Response(null, { status: 304, headers: { ...headers, etag } })
      : Response.json(snapshot, { headers: { ...headers, etag } })
  } catch (error) {
    console.error('The publication could not be read:', error)
    return refusal(503, { 'retry-after': '2' })
  }
}
