import type { CollectionSlug, PayloadRequest } from 'payload'
import { isLive, valuesOf } from '@osi/shared'
import { heldWith } from '../bundles/publications.ts'
import { now } from '../platform/clock.ts'

/** What readers have of something that is referred to. */
export interface Referred {
  state: 'live' | 'later' | 'withdrawn' | 'draft' | 'in the trash' | 'gone'
  title?: string
}

/** Whether readers get something that a document refers to; files are public as soon as something public refers to them. */
export async function readerStateOf(collection: CollectionSlug, id: string, req: PayloadRequest): Promise<Referred> {
  const options = { collection, id, depth: 0, trash: true, disableErrors: true, overrideAccess: true, req } as const
  const found = await req.payload.findByID(options)
  if (!found) return { state: 'gone' }
  const row = valuesOf(found)
  const { admin, versions } = req.payload.collections[collection].config
  const named = row[admin.useAsTitle ?? 'id']
  const title = typeof named === 'string' && named ? named : 'No title yet'
  if (row.deletedAt) return { state: 'in the trash', title }
  const waiting = versions && (await heldWith(`${collection}/${id}`, now(), req))
  if (waiting?.isNew) return { state: 'later', title }
  if (!versions || isLive(row, now()))
    return { state: !versions || row._status === 'published' ? 'live' : 'draft', title }
  if (row._status !== 'published') return { state: 'draft', title }
  return {
    state: typeof row.goLiveAt === 'string' && Date.parse(row.goLiveAt) > now().getTime() ? 'later' : 'withdrawn',
    title,
  }
}
