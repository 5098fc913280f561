import {
  contentTypes,
  publishingStateOf,
  type ContentTypeName,
  type PublishingState,
  type StoredDocument,
} from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { now } from '../../clock.ts'
import { settings } from '../../settings.ts'
import { PublisherSilent, publisherStatus } from './publisher.ts'

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
  if (!(type in contentTypes)) return undefined
  const document = await storedDocument(type as ContentTypeName, id, req)
  if (!document) return undefined
  const status = await publisherStatus(`${type}/${id}`).catch((error: unknown) => {
    if (error instanceof PublisherSilent) return undefined
    throw error
  })
  const state = publishingStateOf(document, status, now())
  return { ...state, ...(state.address ? { address: new URL(state.address, settings.siteUrl).href } : {}) }
}

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
