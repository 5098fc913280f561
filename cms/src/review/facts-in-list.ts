import type { ReviewFacts } from '@osi/shared'
import type { CollectionSlug, Payload } from 'payload'

/**
 * Whether readers have a document of a list, and whether there is something new.
 * @param said what Payload says of it: “changed” of each draft that was published at any time, of what was taken off the site too. The
 * published row decides (decision 22)
 */
export async function factsInList(
  said: unknown,
  { collection, id, payload }: { collection: CollectionSlug; id: string; payload: Payload },
): Promise<Omit<ReviewFacts, 'request'>> {
  if (said !== 'changed') return { isPublished: said === 'published', hasChanges: said !== 'published' }
  const where = { id: { equals: id }, _status: { equals: 'published' } }
  const { totalDocs } = await payload.count({ collection, where, trash: true })
  return { isPublished: totalDocs > 0, hasChanges: true }
}
