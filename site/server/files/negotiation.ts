/** How a body is sent. */
export type Encoding = 'br' | 'gzip' | 'identity'

const known = new Map<string, Encoding>()
const maxKnown = 200

/**
 * The encoding that a reader's browser takes best.
 * @param offer its `Accept-Encoding`
 */
export function encodingFor(offer: string | undefined): Encoding {
  if (!offer) return 'identity'
  const before = known.get(offer)
  if (before) return before
  const weights = new Map(
    offer.split(',').map((each) => {
      const [name = '', weight = '1'] = each
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/)
      return [name, Number(weight)]
    }),
  )
  const takes = (name: string): boolean => (weights.get(name) ?? weights.get('*') ?? 0) > 0
  const encoding = takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
  if (known.size < maxKnown) known.set(offer, encoding)
  return encoding
}

/** Bytes of a file, both ends included. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * Reads a `Range` of one part. Several parts at once, and what can't be read, count as none: then the whole file is the right answer (RFC 9110, 14.2).
 * @param size of the file, in bytes
 * @returns `unsatisfiable` when the file has no such part
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return undefined
  const last = size - 1
  if (from === '')
    return Number(to) === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(size - Number(to), 0), end: last }
  const start = Number(from)
  const end = to === '' ? last : Math.min(Number(to), last)
  if (start > last) return 'unsatisfiable'
  return to !== '' && Number(to) < start ? undefined : { start, end }
}

/**
 * Whether a reader has a file already.
 * @param etag strong, in its quotes
 * @param modifiedAt in milliseconds
 */
export function isKnownToReader(
  headers: { 'if-none-match'?: string; 'if-modified-since'?: string },
  etag: string,
  modifiedAt: number,
): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined)
    return tags === etag || tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')))
  const since = headers['if-modified-since']
  return since !== undefined && Math.floor(modifiedAt / 1000) <= Math.floor(Date.parse(since) / 1000)
}

/** Whether a part may be sent: not when `If-Range` names another version of the file (RFC 9110, 13.1.5). */
export const isSameVersion = (ifRange: string | undefined, etag: string, modifiedAt: number): boolean =>
  ifRange === undefined || ifRange === etag || ifRange === new Date(modifiedAt).toUTCString()
