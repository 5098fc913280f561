import {
  globalNames,
  isContentTypeName,
  isOneOf,
  publishingStateOf,
  textIn,
  publishingStateOfGlobal,
  type ContentTypeName,
  type GlobalName,
  type PublishingState,
  type PublishingStatus,
  type StoredDocument,
} from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { settings } from '../platform/settings.ts'
import { BuilderSilent, builderStatus } from './builder.ts'

/**
 * What an editor is told of a document and its readers, its address in full.
 * @param req whose user must be allowed to read the document
 * @returns undefined when there is no such document
 */
export async function stateOfDocument(
  type: string,
  id: string,
  req: PayloadRequest,
): Promise<PublishingState | undefined> {
  if (!isContentTypeName(type)) return undefined
  const document = await storedDocument(type, id, req)
  if (!document) return undefined
  return withWholeAddress(publishingStateOf(document, await statusUnlessSilent(`${type}/${id}`), now()))
}

/**
 * The same of a global.
 * @returns undefined when there is none of that name
 */
export async function stateOfGlobal(name: string, req: PayloadRequest): Promise<PublishingState | undefined> {
  if (!isOneOf(globalNames, name)) return undefined
  const global = await storedGlobal(name, req)
  return withWholeAddress(publishingStateOfGlobal(global, await statusUnlessSilent(), now()))
}

const statusUnlessSilent = (document?: string): Promise<PublishingStatus | undefined> =>
  builderStatus(document).catch((error: unknown) => {
    if (error instanceof BuilderSilent) return undefined
    throw error
  })

const withWholeAddress = ({ address, ...state }: PublishingState): PublishingState => ({
  ...state,
  ...(address ? { address: new URL(address, settings.siteUrl).href } : {}),
})

async function storedDocument(
  collection: ContentTypeName,
  id: string,
  req: PayloadRequest,
): Promise<StoredDocument | undefined> {
  const options = { collection, id, depth: 0, trash: true, disableErrors: true, overrideAccess: false, req } as const
  const stored = await req.payload.findByID(options)
  if (!stored) return undefined
  const published = stored._status === 'published'
  const latest = published ? await req.payload.findByID({ ...options, draft: true }) : stored
  return {
    type: collection,
    id,
    published,
    updatedAt: stored.updatedAt,
    firstPublishedAt: stored.firstPublishedAt,
    goLiveAt: stored.goLiveAt,
    withdrawAt: stored.withdrawAt,
    deletedAt: stored.deletedAt,
    hasLaterDraft: published && latest?._status === 'draft',
  }
}

async function storedGlobal(slug: GlobalName, req: PayloadRequest): Promise<StoredDocument> {
  const options = { slug, depth: 0, overrideAccess: false, req } as const
  const stored = await req.payload.findGlobal(options)
  // The window of what has one, like a notice.
  const [from, until] = [textIn(stored, 'from'), textIn(stored, 'until')]
  const published = stored._status === 'published'
  const latest = published ? await req.payload.findGlobal({ ...options, draft: true }) : stored
  return {
    type: slug,
    id: stored.id,
    published,
    updatedAt: stored.updatedAt ?? new Date(0).toISOString(),
    firstPublishedAt: stored.updatedAt,
    goLiveAt: from,
    withdrawAt: until,
    hasLaterDraft: published && latest._status === 'draft',
  }
}
