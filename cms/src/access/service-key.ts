import { createHash, timingSafeEqual } from 'node:crypto'
import { settings } from '../platform/settings.ts'

const digest = (value: string) => createHash('sha256').update(value).digest()

/**
 * Whether a request comes from the release builder or the site's server: `Authorization: Bearer OSI_SERVICE_KEY`.
 * Digests are compared in constant time, so that neither the key nor its length can be found by measuring.
 */
export function hasServiceKey({ headers }: { headers: Headers }): boolean {
  const [, shown] = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '') ?? []
  return shown !== undefined && timingSafeEqual(digest(shown), digest(settings.serviceKey))
}
