import type { BucketSettings } from '@osi/shared/settings'
import type { Bucket } from './bucket.ts'

const opened = new Map<string, Promise<Bucket>>()

/**
 * The bucket that the settings name, one for the whole process. The store’s client is loaded when it is needed first: who keeps uploads in a folder never
 * loads it.
 */
export function openBucket(settings: BucketSettings): Promise<Bucket> {
  const key = JSON.stringify(settings)
  const known = opened.get(key)
  if (known) return known
  const opening = import('./bucket.ts').then(({ bucketOf }) => bucketOf(settings))
  opened.set(key, opening)
  return opening
}
