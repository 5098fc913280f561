import {
  contentTypeNames,
  contentTypeOf,
  globalNames,
  globalSchemas,
  isLive,
  redirectSchema,
  snapshotDigestsOf,
  titleIn,
  type ContentTypeName,
  type DigestedItem,
  type DocumentProblem,
  type GlobalName,
  type Snapshot,
  type SnapshotLists,
  valuesOf,
} from '@osi/shared'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { z } from 'zod'
import { overlayAt } from '../bundles/held.ts'
import { asPublic } from '../validation/as-public.ts'
import type { Media } from '../payload-types.ts'
import { fingerprintOf } from './canonical-json.ts'
import { fieldOf, plainSentence } from '../validation/plain-sentence.ts'
import { PublicEntries, type PublicEntry, type PublicResult, type Stored } from './public-entries.ts'
import { storedOf, type Overlay } from './overlay.ts'
import { publicMedia, textsIn } from './public-media.ts'
import { omitEmpty } from '../validation/omit-empty.ts'

/** A snapshot, and a digest of everything in its lists. */
export interface TakenSnapshot {
  snapshot: Snapshot
  lists: SnapshotLists
}

/** Reads everything inside one transaction that sees the database as it is at its beginning, and changes nothing. */
async function inOneInstant<Result>(payload: Payload, read: (req: PayloadRequest) => Promise<Result>): Promise<Result> {
  const transactionID = await payload.db.beginTransaction({
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  })
  const req = await createLocalReq({ req: { transactionID: transactionID ?? undefined } }, payload)
  try {
    return await read(req)
  } finally {
    if (transactionID !== null) await payload.db.rollbackTransaction(transactionID)
  }
}

/** Parses against the public schema, which is the list of what may leave; what doesn't fit becomes a problem. */
function toPublic(type: string, schema: z.ZodType, raw: Stored, values: unknown, title: unknown): PublicResult {
  const document = omitEmpty(values) ?? {}
  const parsed = schema.safeParse(document)
  if (parsed.success) return { item: parsed.data }
  const [issue] = parsed.error.issues
  return {
    problem: {
      type,
      id: String(raw.id ?? ''),
      title: typeof title === 'string' ? title : '',
      path: issue ? fieldOf(issue).join('.') : '',
      message: issue ? plainSentence(issue, document) : 'It can’t be shown on the site.',
    },
  }
}

function toPublicMedia(stored: Stored): PublicResult {
  const file = stored as unknown as Media
  const parsed = publicMedia(file)
  if (parsed.success) return { item: parsed.data }
  const message = 'This file is incomplete. Upload it again.'
  return { problem: { type: 'media', id: file.id, title: file.filename ?? '', path: '', message } }
}

const publishedOnes = (name: ContentTypeName): PublicEntries =>
  new PublicEntries(name, { _status: { equals: 'published' } }, (raw) =>
    toPublic(name, contentTypeOf(name).schema, raw, asPublic(name, raw), titleIn(name, raw)),
  )

/** What is kept between snapshots of one CMS: every entry as it was last read. */
interface Sources {
  documents: Map<ContentTypeName, PublicEntries>
  media: PublicEntries
  redirects: PublicEntries
}
const sources = new WeakMap<Payload, Sources>()

function sourcesOf(payload: Payload): Sources {
  const known = sources.get(payload)
  if (known) return known
  const made = {
    documents: new Map(contentTypeNames.map((name) => [name, publishedOnes(name)])),
    media: new PublicEntries('media', {}, toPublicMedia),
    redirects: new PublicEntries('redirects', {}, (raw) => toPublic('redirects', redirectSchema, raw, raw, raw.from)),
  }
  sources.set(payload, made)
  return made
}

/** What readers may have of a global; undefined for one that isn’t published. */
async function publicGlobal(
  name: GlobalName,
  { globals }: Overlay,
  req: PayloadRequest,
): Promise<PublicResult | undefined> {
  const over = globals.get(name)
  const stored =
    over === undefined
      ? valuesOf(await req.payload.findGlobal({ slug: name, depth: 0, overrideAccess: true, req }))
      : over
  if (stored?._status !== 'published') return undefined
  const raw = storedOf(name, stored)
  return toPublic(name, globalSchemas[name], raw, asPublic(name, raw), '')
}

/** The boundaries of live windows that are still to come. */
const boundariesAfter = (entries: readonly PublicEntry[], now: Date): string[] =>
  entries
    .flatMap(({ goLiveAt, withdrawAt }) => [goLiveAt, withdrawAt])
    .filter((at): at is string => Boolean(at) && Date.parse(at ?? '') > now.getTime())

const itemsOf = (entries: readonly PublicEntry[]): DigestedItem[] =>
  entries.flatMap(({ item, digest, problem }) => (problem ? [] : [{ item, digest }]))

/**
 * Everything public at one instant.
 * @param now the instant that live windows, and those of scheduled bundles, are compared with
 * @param previewed a bundle whose drafts are taken for published
 * @throws when the database doesn't answer
 */
export async function takeSnapshot(payload: Payload, now: Date, previewed?: string): Promise<TakenSnapshot> {
  return inOneInstant(payload, async (req) => {
    const from = sourcesOf(payload)
    const problems: DocumentProblem[] = []
    const overlay = await overlayAt(now, previewed, req)
    const boundaries: string[] = [...overlay.boundaries]
    const named = new Set<string>()
    const lists: SnapshotLists = { documents: {}, media: [], redirects: [] }
    const listed = (entries: readonly PublicEntry[]): DigestedItem[] => {
      problems.push(...entries.flatMap(({ problem }) => problem ?? []))
      return itemsOf(entries)
    }

    for (const [name, entries] of from.documents) {
      const published = entries.laidOver(await entries.all(payload, req), overlay.documents.get(name))
      boundaries.push(...boundariesAfter(published, now))
      const live = published.filter((entry) => isLive(entry, now))
      lists.documents[name] = listed(live)
      for (const { names } of live) for (const id of names) named.add(id)
    }

    const globals: Snapshot['globals'] = {}
    for (const name of globalNames) {
      const read = await publicGlobal(name, overlay, req)
      if (read && 'problem' in read) problems.push(read.problem)
      else if (read) globals[name] = read.item
    }
    for (const text of textsIn(globals)) named.add(text)

    const uploads = await from.media.all(payload, req)
    lists.media = listed(uploads.filter(({ id }) => named.has(id)))
    lists.redirects = listed(from.redirects.laidOver(await from.redirects.all(payload, req), overlay.redirects))

    const nextChangeAt = boundaries.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0]
    const { documents, media, redirects } = lists
    const fingerprint = fingerprintOf([nextChangeAt, snapshotDigestsOf(lists), globals, problems])
    const snapshot: Snapshot = {
      version: 1,
      fingerprint,
      nextChangeAt,
      documents: Object.fromEntries(Object.entries(documents).map(([name, items]) => [name, plainItemsOf(items)])),
      globals,
      media: plainItemsOf(media),
      redirects: plainItemsOf(redirects),
      problems,
    }
    return { snapshot, lists }
  })
}

const plainItemsOf = (items: readonly DigestedItem[]): unknown[] => items.map(({ item }) => item)
