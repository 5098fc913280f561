import { instant } from '@osi/shared'
import type { Payload } from 'payload'
import { hasServiceKey } from '../access/service-key.ts'
import { now } from '../clock.ts'
import { takeSnapshot } from './take-snapshot.ts'

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

const refusal = (status: number, message: string, more: Record<string, string> = {}) =>
  Response.json({ message }, { status, headers: { ...headers, ...more } })

/** Whether the asker has this content already. */
const isKnown = (ifNoneMatch: string | null, etag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === etag)

/**
 * Answers `GET /api/publication`: the published state, for whoever shows the service key.
 * @param request may ask for another instant by `?asOf=` (ISO, with an offset), and name what it has by `If-None-Match`
 * @param payloadOf gives the CMS; asked only when the key is right
 */
export async function publicationResponse(request: Request, payloadOf: () => Promise<Payload>): Promise<Response> {
  if (!hasServiceKey(request)) return refusal(401, 'Show the service key.', { 'www-authenticate': 'Bearer' })
  const asked = new URL(request.url).searchParams.get('asOf')
  const asOf = asked === null ? undefined : instant.safeParse(asked)
  if (asOf?.success === false) return refusal(400, 'asOf is an instant with its offset, like 2018-10-26T14:00:00Z.')
  try {
    const snapshot = await takeSnapshot(await payloadOf(), asOf ? new Date(asOf.data) : now())
    const etag = `"${snapshot.fingerprint}"`
    return isKnown(request.headers.get('if-none-match'), etag)
      ? new Response(null, { status: 304, headers: { ...headers, etag } })
      : Response.json(snapshot, { headers: { ...headers, etag } })
  } catch (error) {
    console.error('The publication could not be read:', error)
    return refusal(503, 'The content can’t be read just now.', { 'retry-after': '2' })
  }
}
