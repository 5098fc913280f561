import {
  contentTypeNames,
  contentTypes,
  globalNames,
  globalSchemas,
  isLive,
  redirectSchema,
  type DocumentProblem,
  type LiveWindow,
  type Snapshot,
} from '@osi/shared'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { z } from 'zod'
import { asPublic } from '../content-types/as-public.ts'
import { contentCollections } from '../content-types/registry.ts'
import { fingerprintOf } from './canonical-json.ts'
import { fieldOf, plainSentence } from './plain-sentence.ts'
import { publicMedia, textsIn } from './public-media.ts'
import { withoutGaps } from './without-gaps.ts'

/** A document as Payload gives it, for code that loops over all types. */
type Stored = Record<string, unknown> & { id: string; updatedAt: string } & LiveWindow

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

/** The boundaries of live windows that are still to come. */
const boundariesAfter = (documents: Stored[], now: Date): string[] =>
  documents
    .flatMap(({ goLiveAt, withdrawAt }) => [goLiveAt, withdrawAt])
    .filter((at): at is string => Boolean(at) && Date.parse(at ?? '') > now.getTime())

/** Parses against the public schema, which is the list of what may leave; what doesn't fit becomes a problem. */
function publicOnes<Output>(
  type: string,
  schema: z.ZodType<Output>,
  stored: unknown[],
  titleOf: (raw: Stored) => unknown,
  problems: DocumentProblem[],
): Output[] {
  return stored.flatMap((raw) => {
    const document = withoutGaps(raw) ?? {}
    const parsed = schema.safeParse(document)
    if (parsed.success) return [parsed.data]
    const [issue] = parsed.error.issues
    const title = titleOf(raw as Stored)
    problems.push({
      type,
      id: String((raw as Stored).id ?? ''),
      title: typeof title === 'string' ? title : '',
      path: issue ? fieldOf(issue).join('.') : '',
      message: issue ? plainSentence(issue, document) : 'It can’t be shown on the site.',
    })
    return []
  })
}

/**
 * Everything public at one instant.
 * @param now the instant that live windows are compared with
 * @throws when the database doesn't answer
 */
export async function takeSnapshot(payload: Payload, now: Date): Promise<Snapshot> {
  return inOneInstant(payload, async (req) => {
    const problems: DocumentProblem[] = []
    const boundaries: string[] = []
    const documents: Snapshot['documents'] = {}
    const options = { depth: 0, pagination: false, overrideAccess: true, req } as const
    const order = ['createdAt', 'id']

    for (const name of contentTypeNames) {
      const { titleField } = contentCollections[name]
      const found = await payload.find({
        ...options,
        collection: name,
        where: { _status: { equals: 'published' } },
        sort: order,
      })
      const published = found.docs as unknown as Stored[]
      boundaries.push(...boundariesAfter(published, now))
      const live = published.filter((document) => isLive(document, now)).map((document) => asPublic(name, document))
      documents[name] = publicOnes(
        name,
        contentTypes[name].schema as z.ZodType,
        live,
        (raw) => raw[titleField],
        problems,
      )
    }

    const globals: Snapshot['globals'] = {}
    for (const name of globalNames) {
      const stored = await payload.findGlobal({ slug: name, depth: 0, overrideAccess: true, req })
      if (stored._status !== 'published') continue
      const [global] = publicOnes(name, globalSchemas[name] as z.ZodType, [stored], () => '', problems)
      if (global !== undefined) globals[name] = global
    }

    const named = new Set(textsIn([documents, globals]))
    const uploads = await payload.find({ ...options, collection: 'media', sort: order })
    const media = uploads.docs
      .filter(({ id }) => named.has(id))
      .flatMap((file) => {
        const parsed = publicMedia(file)
        if (parsed.success) return [parsed.data]
        problems.push({
          type: 'media',
          id: file.id,
          title: file.filename ?? '',
          path: '',
          message: 'This file is incomplete. Upload it again.',
        })
        return []
      })

    const moved = await payload.find({ ...options, collection: 'redirects', sort: order })
    const redirects = publicOnes('redirects', redirectSchema, moved.docs, (raw) => raw.from, problems)

    const nextChangeAt = boundaries.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0]
    const content = { nextChangeAt, documents, globals, media, redirects, problems }
    return { version: 1, fingerprint: fingerprintOf(content), ...content }
  })
}
