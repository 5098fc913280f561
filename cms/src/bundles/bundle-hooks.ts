import { isRecord, sameValue, textIn } from '@osi/shared'
import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'
import { documentName } from '../editing/stored-version.ts'
import { now } from '../platform/clock.ts'
import { contentOf, bundledNamed, readItems, type BundleContent } from './bundle-items.ts'
import { claimDocuments, releaseAll, type NamedBundle } from './claims.ts'
import { lastPublicationOf } from './publications.ts'
import { isWorkOnBundle } from './save-item.ts'

const refused = (message: string): Error => new APIError(message, 409, undefined, true)

/** What makes a bundle another one, as far as readers get it. */
const settled = ['items', 'globals', 'goLiveAt'] as const

/** What was published together stays written down as it was; title and note are for the office alone. */
export const keepPublishedContent: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || isWorkOnBundle(req) || originalDoc?.state === 'open') return data
  const isChanged = settled.some(
    (field) => field in data && !sameValue(data[field] ?? null, originalDoc?.[field] ?? null),
  )
  if (isChanged)
    throw refused(
      originalDoc?.state === 'published'
        ? 'This bundle is published. Take it back first, then change what is in it.'
        : 'This bundle was taken back. Open it again first, then change what is in it.',
    )
  return data
}

/** Which document stands where already, in a sentence. */
async function whoHolds(
  [first, ...others]: { document: string; bundle: NamedBundle }[],
  req: PayloadRequest,
): Promise<string> {
  const what = first && bundledNamed(first.document)
  const [item] = what ? await readItems([what], req) : []
  const more = others.length > 0 ? ` So do ${others.length} more of these.` : ''
  return `“${item?.title ?? 'One of these'}” stands in the bundle “${first?.bundle.title}” already.${more} Take it out there first, or leave it there.`
}

/** Makes what an open bundle names its own; refuses what stands in another one. */
export const claimContent: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (doc.state !== 'open') return doc
  const content: BundleContent = { items: itemsIn(doc), globals: Array.isArray(doc.globals) ? doc.globals : [] }
  const elsewhere = await claimDocuments(doc.id, contentOf(content).map(documentName), req)
  if (elsewhere.length > 0) throw refused(await whoHolds(elsewhere, req))
  return doc
}

/** The documents of a bundle, whatever depth it was read at. */
function itemsIn({ items }: { items?: unknown }): { relationTo: string; value: unknown }[] {
  if (!Array.isArray(items)) return []
  return items.map((item: unknown) => {
    const value = isRecord(item) ? item.value : undefined
    return { relationTo: textIn(item, 'relationTo') ?? '', value: isRecord(value) ? value.id : value }
  })
}

/** What readers are still to get from a bundle needs it. */
export const keepScheduledBundle: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const publication = await lastPublicationOf(String(id), req)
  if (
    publication &&
    !publication.takenBackAt &&
    publication.goLiveAt &&
    Date.parse(publication.goLiveAt) > now().getTime()
  )
    throw refused('This bundle is scheduled. Take it back first, then delete it.')
}

/** What a bundle held is free again. */
export const releaseContent: CollectionAfterDeleteHook = ({ id, req }) => releaseAll(String(id), req)
