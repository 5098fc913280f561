import {
  centralTime,
  formatDateTime,
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
import { heldWith } from '../bundles/publications.ts'
import { now } from '../platform/clock.ts'
import { settings } from '../platform/settings.ts'
import { BuilderSilent, builderStatus } from './builder.ts'

/** What a form shows of its document: what its readers have, and whether it is published at all. */
export interface StateInForm extends PublishingState {
  isPublished: boolean
}

/**
 * What an editor is told of a document and its readers, its address in full.
 * @param req whose user must be allowed to read the document
 * @returns undefined when there is no such document
 */
export async function stateOfDocument(type: string, id: string, req: PayloadRequest): Promise<StateInForm | undefined> {
  if (!isContentTypeName(type)) return undefined
  const document = await storedDocument(type, id, req)
  if (!document) return undefined
  const name = `${type}/${id}`
  const held = await heldWith(name, now(), req)
  const state = publishingStateOf(held ? untilThen(document, held) : document, await statusUnlessSilent(name), now())
  return { ...withWholeAddress(held ? withBundle(state, held) : state), isPublished: document.published }
}

/**
 * The same of a global.
 * @returns undefined when there is none of that name
 */
export async function stateOfGlobal(name: string, req: PayloadRequest): Promise<StateInForm | undefined> {
  if (!isOneOf(globalNames, name)) return undefined
  const global = await storedGlobal(name, req)
  const held = await heldWith(`globals/${name}`, now(), req)
  const state = publishingStateOfGlobal(held ? untilThen(global, held) : global, await statusUnlessSilent(), now())
  return { ...withWholeAddress(held ? withBundle(state, held) : state), isPublished: global.published }
}

type Held = NonNullable<Awaited<ReturnType<typeof heldWith>>>

/** What readers have of a document until its bundle goes live. */
function untilThen(document: StoredDocument, { goLiveAt, isNew, before }: Held): StoredDocument {
  if (isNew) return { ...document, goLiveAt }
  return {
    ...document,
    updatedAt: textIn(before, 'updatedAt') ?? document.updatedAt,
    goLiveAt: textIn(before, 'goLiveAt') ?? textIn(before, 'from'),
    withdrawAt: textIn(before, 'withdrawAt') ?? textIn(before, 'until'),
  }
}

/** Says besides what readers get with the bundle. */
const withBundle = (state: PublishingState, { bundle, goLiveAt, isNew }: Held): PublishingState => ({
  ...state,
  details: [
    ...state.details,
    isNew
      ? `With the bundle “${bundle}”.`
      : `What changed goes live on ${formatDateTime(goLiveAt, centralTime)}, with the bundle “${bundle}”.`,
  ],
})

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
