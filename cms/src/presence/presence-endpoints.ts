import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { isEditor } from '../access/roles.ts'
import { authorOf } from '../editing/stale-save.ts'
import { documentName, editableNamed, newestVersion, type Editable } from '../editing/stored-version.ts'
import { now } from '../platform/clock.ts'
import { defineEndpoint, json } from '../platform/define-endpoint.ts'
import { errorResponse } from '../platform/error-response.ts'
import { jsonBodyOf } from '../platform/json-body.ts'
import { poolOf } from '../platform/postgres.ts'
import { leavingAddress, presenceAddress, type PresenceReport } from './presence-report.ts'
import { closeWindow, reportWindow } from './windows.ts'

const windowSchema = z.object({ window: z.string().min(8).max(64) })
const visitSchema = windowSchema.extend({ type: z.string().max(64), id: z.uuid().optional() })

async function reportFor(what: Editable, window: string, req: PayloadRequest): Promise<PresenceReport> {
  const userId = String(req.user?.id)
  const document = documentName(what)
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
      const visit = await jsonBodyOf(req, visitSchema)
      const what = visit && editableNamed(visit, req)
      if (!visit || !what) return errorResponse(400, 'Name a window and a document, as JSON.')
      return json(await reportFor(what, visit.window, req))
    },
  }),
  ...defineEndpoint({
    path: leavingAddress,
    method: 'post',
    isAllowed: isEditor,
    async respond(req) {
      const left = await jsonBodyOf(req, windowSchema)
      if (!left) return errorResponse(400, 'Name a window, as JSON.')
      await closeWindow(poolOf(req.payload), { ...left, userId: String(req.user?.id) })
      return json({})
    },
  }),
]
