import { draftFrameAddress, sealDraft } from '@osi/shared'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { allowedTo } from '../access/may.ts'
import { editableNamed } from '../editing/stored-version.ts'
import { now } from '../platform/clock.ts'
import { defineEndpoint, json } from '../platform/define-endpoint.ts'
import { errorResponse } from '../platform/error-response.ts'
import { jsonBodyOf } from '../platform/json-body.ts'
import { settings } from '../platform/settings.ts'
import { draftFrom, isShownOnSite } from './draft-from.ts'
import { draftPreviewAddress, type DraftReport } from './draft-report.ts'
import { storedDraft } from './stored-draft.ts'

const body = z.object({
  type: z.string().max(64),
  /** Missing for a global, and for a document that is not made yet. */
  id: z.uuid().optional(),
  /** What is in the form. */
  values: z.record(z.string(), z.unknown()),
})

/** `POST /api/preview/draft`: seals what is typed for the site, which shows it in the frame beside the form. Nothing is saved. */
export const draftPreviewEndpoints: Endpoint[] = defineEndpoint({
  path: draftPreviewAddress,
  method: 'post',
  isAllowed: allowedTo('content', 'save a draft'),
  async respond(req) {
    const asked = await jsonBodyOf(req, body)
    if (!asked || !isShownOnSite(asked.type))
      return errorResponse(400, 'Send what is typed as JSON: {"type": "pages", "values": {…}}.')
    const what = editableNamed(asked, req)
    const before = what && (await storedDraft(what, req))
    const { type, id, values } = asked
    const { draft, problems } = await draftFrom(type, { values: { ...values, ...(id ? { id } : {}) }, before }, req)
    const report: DraftReport = {
      frame: new URL(draftFrameAddress, settings.siteUrl).href,
      problems,
      ...(draft && { sealed: await sealDraft(draft, now(), settings.serviceKey) }),
    }
    return json(report)
  },
})
