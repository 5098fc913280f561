import { messageOf, textIn } from '@osi/shared'
import type { BucketSettings } from '@osi/shared/settings'
import { headersWithCors } from 'payload'
import { parseRangeHeader } from 'payload/internal'
import { errorResponseOfPayload } from '../../platform/error-response.ts'
import { poolOf } from '../../platform/postgres.ts'
import type { FileHandler } from '../file-keeping.ts'
import { mediaTypeOf } from './media-type-of.ts'
import { openBucket } from './open-bucket.ts'
import type { StoredObject } from './bucket.ts'
import { uploadsPrefix } from './uploads-prefix.ts'

/** Seconds after which it is worth asking again. */
const retryAfterSeconds = '10'

/** How a file is answered: which status and headers, and which part of it. */
function answerTo(
  headers: Headers,
  name: string,
  { size, entityTag }: StoredObject,
): { status: number; headers: Record<string, string>; range?: { start: number; end: number } } {
  const tagged: Record<string, string> = entityTag ? { etag: entityTag } : {}
  if (entityTag && headers.get('if-none-match') === entityTag) return { status: 304, headers: tagged }
  const given = { ...tagged, 'content-type': mediaTypeOf(name), 'accept-ranges': 'bytes' }
  const { type, range } = parseRangeHeader({ fileSize: size, rangeHeader: headers.get('range') })
  if (type === 'invalid') return { status: 416, headers: { 'content-range': `bytes */${size}` } }
  if (!range) return { status: 200, headers: { ...given, 'content-length': String(size) } }
  const { start, end } = range
  const part = { 'content-length': String(end - start + 1), 'content-range': `bytes ${start}-${end}/${size}` }
  return { status: 206, headers: { ...given, ...part }, range }
}

/**
 * Gives a file out of the bucket through the CMS’s own address, to whom Payload has let in by now. The store’s address and key stay here.
 * What is not there is a 404, and a store that does not answer a 503.
 */
export const giveOut =
  (settings: BucketSettings): FileHandler =>
  async (req, { params: { filename } }) => {
    try {
      const bucket = await openBucket(settings)
      const key = (await uploadsPrefix(poolOf(req.payload))) + filename
      const found = await bucket.look(key)
      if (!found) return errorResponseOfPayload(404, 'The store that keeps files has no such file.')
      const { status, headers: own, range } = answerTo(req.headers, filename, found)
      const headers = headersWithCors({ headers: new Headers(own), req })
      if (status === 304 || status === 416 || found.size === 0) return new Response(null, { status, headers })
      return new Response(await bucket.read(key, range), { status, headers })
    } catch (error) {
      if (textIn(error, 'trouble') === undefined) throw error
      req.payload.logger.error({ reason: messageOf(error) }, 'A file could not be given out of the bucket of uploads.')
      return errorResponseOfPayload(
        503,
        'The store that keeps files does not answer just now. Try again in a minute.',
        { 'retry-after': retryAfterSeconds },
      )
    }
  }
