import { contentTypeNames, contentTypeOf, type ContentTypeName } from '@osi/shared'
import type { Payload } from 'payload'
import { now } from '../platform/clock.ts'

/** A form that was opened this long ago and never typed into is not coming back, in milliseconds. */
const abandonedAfter = 24 * 60 * 60 * 1000

/** How often to look, in milliseconds. */
const pace = 60 * 60 * 1000

/**
 * Whether nobody ever wrote in it: its first version is its only one. The first keystroke makes a second one, and what was typed
 * stays, whatever was left empty.
 */
async function isUntouched(payload: Payload, collection: ContentTypeName, id: string): Promise<boolean> {
  const { totalDocs } = await payload.countVersions({
    collection,
    where: { parent: { equals: id } },
    overrideAccess: true,
  })
  return totalDocs <= 1
}

/**
 * Deletes the drafts that opening a form has left behind.
 * @param at now
 * @returns how many
 */
async function sweepUntouchedDrafts(payload: Payload, at: Date): Promise<number> {
  let swept = 0
  for (const collection of contentTypeNames) {
    const { docs } = await payload.find({
      collection,
      where: {
        and: [
          { _status: { not_equals: 'published' } },
          { firstPublishedAt: { exists: false } },
          { [contentTypeOf(collection).titleField]: { exists: false } },
          { updatedAt: { less_than: new Date(at.getTime() - abandonedAfter).toISOString() } },
        ],
      },
      trash: true,
      depth: 0,
      pagination: false,
      overrideAccess: true,
      select: { createdAt: true } as never,
    })
    for (const { id } of docs) {
      if (!(await isUntouched(payload, collection, id))) continue
      await payload.delete({ collection, id, trash: true, overrideAccess: true })
      swept += 1
    }
  }
  return swept
}

/**
 * Sweeps now and then, from the start of the server on.
 * @param payloadOf gives the CMS
 */
export function beginSweeping(payloadOf: () => Promise<Payload>): void {
  const sweep = async () => {
    const payload = await payloadOf()
    const swept = await sweepUntouchedDrafts(payload, now())
    if (swept > 0) payload.logger.info({ swept }, 'drafts that nobody wrote in are deleted')
  }
  setInterval(() => void sweep().catch((error: unknown) => console.warn('Drafts were not swept.', error)), pace).unref()
}
