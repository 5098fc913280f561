import { textIn, type Values } from '@osi/shared'
import type { Payload, PayloadRequest } from 'payload'
import { overlayOf, storedOf, type Overlay } from '../publication/overlay.ts'
import { contentOf, isPublished, readItems } from './bundle-items.ts'
import { publicationsWithIds, scheduledAt, type BundlePublication } from './publications.ts'

/** Publications never change: what readers had is read once for each. */
const known = new WeakMap<Payload, Map<string, BundlePublication>>()

async function scheduledPublications(at: Date, req: PayloadRequest): Promise<BundlePublication[]> {
  const ids = (await scheduledAt(at, req)).map(({ id }) => id)
  const before = known.get(req.payload) ?? new Map<string, BundlePublication>()
  const read = await publicationsWithIds(
    ids.filter((id) => !before.has(id)),
    req,
  )
  const all = new Map([...before, ...read.map((publication) => [publication.id, publication] as const)])
  known.set(req.payload, new Map([...all].filter(([id]) => ids.includes(id))))
  return ids.flatMap((id) => all.get(id) ?? [])
}

/** Drafts of a bundle, as if they were published. */
async function draftsOf(bundle: string, req: PayloadRequest): Promise<[string, Values | null][]> {
  const options = {
    collection: 'bundles',
    id: bundle,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  } as const
  const found = await req.payload.findByID(options)
  if (!found || found.state === 'published') return []
  const items = await readItems(contentOf(found), req)
  return items.flatMap(({ document, latest, change }): [string, Values][] =>
    latest && (change === 'new' || change === 'changed') ? [[document, { ...latest, _status: 'published' }]] : [],
  )
}

/**
 * What a snapshot has in the place of what is published. Of a bundle that is scheduled, readers have until its instant what they had before
 * it was published; so it goes live by the comparison of two instants, whatever process runs or was killed.
 * @param at the instant that the snapshot is about
 * @param previewed a bundle whose drafts are shown as if they were published
 */
export async function overlayAt(at: Date, previewed: string | undefined, req: PayloadRequest): Promise<Overlay> {
  const publications = await scheduledPublications(at, req)
  const held = publications.flatMap(({ written }) =>
    written.map(
      ({ document, before }) => [document, isPublished(before) && !before.deletedAt ? before : null] as const,
    ),
  )
  const redirects = publications.flatMap(({ moved }) => [
    ...moved.added.map((id) => [id, null] as const),
    ...moved.before.map((redirect) => {
      const id = textIn(redirect, 'id') ?? ''
      return [id, storedOf(id, redirect)] as const
    }),
  ])
  const drafts = previewed ? await draftsOf(previewed, req) : []
  return overlayOf(
    [...held, ...drafts],
    new Map(redirects),
    publications.flatMap(({ goLiveAt }) => goLiveAt ?? []),
  )
}
