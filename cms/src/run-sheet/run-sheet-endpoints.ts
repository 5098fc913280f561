import { isOneOf, tickableSteps } from '@osi/shared'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { allowedTo } from '../access/may.ts'
import { now } from '../platform/clock.ts'
import { defineEndpoint, json } from '../platform/define-endpoint.ts'
import { errorResponse } from '../platform/error-response.ts'
import { inOneTransaction } from '../platform/in-one-transaction.ts'
import { jsonBodyOf } from '../platform/json-body.ts'
import { storedDraft } from '../preview/stored-draft.ts'
import { eventFrom, runSheetsOf } from './read-run-sheet.ts'
import { runSheetAddress, typesWithRunSheet, type RunSheetReport, type TypeWithRunSheet } from './run-sheet-report.ts'
import { tickStep, untickStep } from './ticks.ts'

const named = z.object({ type: z.string().max(64), id: z.uuid() })
const toTick = named.extend({ step: z.enum(tickableSteps), isDone: z.boolean() })

interface Found {
  type: TypeWithRunSheet
  id: string
}

const isWithRunSheet = (asked: { type: string; id: string }): asked is Found => isOneOf(typesWithRunSheet, asked.type)

/** The run-sheet of the newest version, drafts included: whoever attaches slides sees that they count. */
async function reportAbout(asked: { type: string; id: string } | undefined, req: PayloadRequest): Promise<Response> {
  const stored =
    asked && isWithRunSheet(asked) ? await storedDraft({ collection: asked.type, id: asked.id }, req) : undefined
  if (!asked || !isWithRunSheet(asked) || !stored)
    return errorResponse(404, 'There is no such event, or it is in the trash.')
  const event = eventFrom(asked.type, stored)
  const [sheet] = event ? await runSheetsOf([event], now(), req) : []
  const report: RunSheetReport = { steps: sheet?.steps ?? [] }
  return json(report)
}

/** What is to be done for an event, and what somebody says is done. */
export const runSheetEndpoints: Endpoint[] = [
  ...defineEndpoint({
    path: `${runSheetAddress}/:type/:id`,
    method: 'get',
    isAllowed: allowedTo('content', 'read'),
    respond: (req) => reportAbout(named.safeParse(req.routeParams).data, req),
  }),
  ...defineEndpoint({
    path: `${runSheetAddress}/tick`,
    method: 'post',
    isAllowed: allowedTo('content', 'save a draft'),
    async respond(req) {
      const asked = await jsonBodyOf(req, toTick)
      if (!asked) return errorResponse(400, 'Name an event, one of its steps, and whether it is done, as JSON.')
      const document = `${asked.type}/${asked.id}`
      return inOneTransaction(`run-sheet ${document}`, req, async () => {
        const before = await reportAbout(asked, req)
        if (before.status !== 200) return before
        if (asked.isDone) await tickStep(document, { step: asked.step, account: String(req.user?.id), at: now() }, req)
        else await untickStep(document, asked.step, req)
        return reportAbout(asked, req)
      })
    },
  }),
]
