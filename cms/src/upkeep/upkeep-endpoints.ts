import { isContentTypeName } from '@osi/shared'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { allowedTo } from '../access/may.ts'
import { lockForSave } from '../editing/lock-for-save.ts'
import { now } from '../platform/clock.ts'
import { defineEndpoint, json } from '../platform/define-endpoint.ts'
import { errorResponse } from '../platform/error-response.ts'
import { inOneTransaction } from '../platform/in-one-transaction.ts'
import { jsonBodyOf } from '../platform/json-body.ts'
import { settings } from '../platform/settings.ts'
import { noteFoundRight } from './found-right.ts'
import { stillRightAddress, type StillRight } from './upkeep-address.ts'
import { hasUpkeep } from './has-upkeep.ts'
import { nextReviewDay } from './upkeep-fields.ts'

const named = z.object({ type: z.string().max(64), id: z.uuid() })

/** `POST /api/still-right` `{ type, id }`: somebody looked at a document and found it right. It is due for review again after the interval. */
export const upkeepEndpoints: Endpoint[] = defineEndpoint({
  path: stillRightAddress,
  method: 'post',
  isAllowed: allowedTo('content', 'save a draft'),
  async respond(req) {
    const body = await jsonBodyOf(req, named)
    if (!body) return errorResponse(400, 'Say which document is still right: its type and its id, as JSON.')
    const { type: collection, id } = body
    if (!isContentTypeName(collection) || !hasUpkeep(req.payload.collections[collection].config.fields))
      return errorResponse(404, 'There is no such document.')
    return inOneTransaction(`still right ${collection}/${id}`, req, async () => {
      await lockForSave({ collection, id }, req)
      const answer: StillRight = { reviewBy: nextReviewDay(now(), settings.reviewMonths) }
      const isThere = await noteFoundRight({ collection, id }, answer.reviewBy, req)
      return isThere ? json(answer) : errorResponse(404, 'There is no such document, or it is in the trash.')
    })
  },
})
