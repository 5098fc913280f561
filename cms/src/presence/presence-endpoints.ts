import type { CollectionSlug, Endpoint, GlobalSlug, PayloadRequest } from 'payload'
import { z } from 'zod'
import { isEditor } from '../access/roles.ts'
import { authorOf } from '../editing/stale-save.ts'
import { newestVersion, type Editable } from '../editing/stored-version.ts'
import { now } from '../platform/clock.ts'
import { defineEndpoint, errorResponse, json } from '../platform/define-endpoint.ts'
import { poolOf } from '../platform/postgres.ts'
import { leavingAddress, presenceAddress, type PresenceReport } from './presence-report.ts'
import { closeWindow, reportWindow } from './windows.ts'

const windowSchema = z.object({ window: z.string().min(8).max(64) })
const visitSchema = windowSchema.extend({ type: z.string().max(64), id: z.uuid().optional() })

/** Forms of other sites can't send JSON unasked. */
async function bodyOf<Body>(req: PayloadRequest, schema: z.ZodType<Body>): Promise<Body | undefined> {
  if (!/^application\/json\b/i.test(req.headers.get('content-type') ?? '')) return undefined
  return schema.safeParse(await req.json?.().catch(() => undefined)).data
}

function editableFrom(
  { type, id }: { type: string; id?: string | undefined },
  req: PayloadRequest,
): Editable | undefined {
  const { collections, globals } = req.payload
  if (id !== undefined) return type in collections ? { collection: type as CollectionSlug, id } : undefined
  return globals.config.some(({ slug }) => slug === type) ? { global: type as GlobalSlug } : undefined
}

async function reportFor(what: Editable, window: string, req: PayloadRequest): Promise<PresenceReport> {
  const userId = String(req.user?.id)
  const document = 'global' in what ? `globals/${what.global}` : `${what.collection}/${what.id}`
  const others = await reportWindow(poolOf(req.payload), { window, document, userId }, now())
  const newest = await newestVersion(what, req)
  if (!newest) return { others }
  return {
    others,
    newest: {
      version: newest.updatedAt,
      changedBy: await authorOf(newest, req),
      isOwn: newest.updatedBy === userId,
    },
  }
}

/** What an open form reports, and what it learns: who else has the document open, and whether somebody saved it. */
export const presenceEndpoints: Endpoint[] = [
  ...defineEndpoint({
    path: presenceAddress,
    method: 'post',
    isAllowed: isEditor,
    async respond(req) {
      const visit = await bodyOf(req, visitSchema)
      const what = visit && editableFrom(visit, req)
      if (!visit || !what) return errorResponse(400, 'Name a window and a document, as JSON.')
      return json(await reportFor(what, visit.window, req))
    },
  }),
  ...defineEndpoint({
    path: leavingAddress,
    method: 'post',
    isAllowed: isEditor,
    async respond(req) {
      const left = await bodyOf(req, windowSchema)
      if (!left) return errorResponse(400, 'Name a window, as JSON.')
      await closeWindow(poolOf(req.payload), { ...left, userId: String(req.user?.id) })
      return json({})
    },
  }),
]
