import { instant } from '@osi/shared'
import type { Payload } from 'payload'
import { z } from 'zod'
import { hasServiceKey } from '../access/service-key.ts'
import { now } from '../platform/clock.ts'
import { RecentSnapshots } from './recent-snapshots.ts'
import { takeSnapshot } from './take-snapshot.ts'

/** Equal fingerprints are equal content, whichever CMS took the snapshot. */
const recent = new RecentSnapshots()

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** The status is all that a program needs, and all that a stranger gets. */
const emptyResponse = (status: number, more: Record<string, string> = {}) =>
  new Response(null, { status, headers: { ...headers, ...more } })

/** The fingerprints that a request names by `If-None-Match`. */
const knownIn = (request: Request): string[] =>
  (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\/|"/g, ''))

/** Whether the asker takes changes alone, as RFC 3229 has it. */
const wantsChanges = (request: Request): boolean => /(^|,)\s*changes\s*($|[,;])/.test(request.headers.get('a-im') ?? '')

/**
 * Answers `GET /api/publication`: the published state, for whoever shows the service key. Refusals have no content: 401 without the
 * key, whatever else is wrong, 405 for another method, 400 for an `asOf` that is no instant or a `bundle` that is no id, 503 while the database doesn't answer.
 * @param request may ask for another instant by `?asOf=` (ISO, with an offset) and for the drafts of a bundle by `?bundle=`, name what it has by `If-None-Match`, and say by
 * `A-IM: changes` that how the content of now comes out of that will do (status 226)
 * @param payloadOf gives the CMS; asked only when the key is right
 */
export async function publicationResponse(request: Request, payloadOf: () => Promise<Payload>): Promise<Response> {
  if (!hasServiceKey(request)) return emptyResponse(401, { 'www-authenticate': 'Bearer' })
  if (request.method !== 'GET' && request.method !== 'HEAD') return emptyResponse(405, { allow: 'GET, HEAD' })
  const { searchParams } = new URL(request.url)
  const [asked, bundle] = [searchParams.get('asOf'), searchParams.get('bundle')]
  const asOf = asked === null ? undefined : instant.safeParse(asked)
  if (asOf?.success === false || (bundle !== null && !z.guid().safeParse(bundle).success)) return emptyResponse(400)
  try {
    const taken = await takeSnapshot(await payloadOf(), asOf ? new Date(asOf.data) : now(), bundle ?? undefined)
    const { fingerprint } = taken.snapshot
    const etag = `"${fingerprint}"`
    const known = knownIn(request)
    const changes = wantsChanges(request) ? recent.changesSince(known, taken) : undefined
    recent.remember(taken)
    if (known.includes(fingerprint)) return new Response(null, { status: 304, headers: { ...headers, etag } })
    if (!changes) return Response.json(taken.snapshot, { headers: { ...headers, etag } })
    const ofChanges = { im: 'changes', 'delta-base': `"${changes.since}"` }
    return Response.json(changes, { status: 226, headers: { ...headers, etag, ...ofChanges } })
  } catch (error) {
    console.error('The publication could not be read:', error)
    return emptyResponse(503, { 'retry-after': '2' })
  }
}
