import { centralTime, formatSince, isContentTypeName, type ContentTypeName } from '@osi/shared'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { allowedTo } from '../access/may.ts'
import { nameInLog, recordActivity } from '../activity/record-activity.ts'
import { lockForBulkSave } from '../editing/lock-for-save.ts'
import { now } from '../platform/clock.ts'
import { defineEndpoint, json } from '../platform/define-endpoint.ts'
import { errorResponse } from '../platform/error-response.ts'
import { inOneTransaction } from '../platform/in-one-transaction.ts'
import { jsonBodyOf } from '../platform/json-body.ts'
import { notifyBuilder } from '../platform/notify-builder.ts'
import { isOrderedByHand } from './is-ordered-by-hand.ts'
import { listInOrder, writeNumbers } from './list-in-order.ts'
import { listOrderLock } from './lock-list-order.ts'
import { maxSeen, moveAddress, type Move, type Moved } from './move-in-list.ts'
import { asSeen, isReordered, newNumbers, oneStep, positionOf, withMove } from './position-in-list.ts'

const asked = z.object({
  type: z.string().max(64),
  id: z.uuid(),
  side: z.enum(['before', 'after']),
  of: z.uuid().optional(),
  seen: z.array(z.uuid()).max(maxSeen),
})

const again = 'Nothing was moved. Below is the list as it is now: move it again if that is still needed.'

const listIsOther = (): Response => errorResponse(412, `This list has changed since you opened it. ${again}`)

/** Tells who changed the order of a list last, by the activity log. */
async function orderIsOther(collection: ContentTypeName, req: PayloadRequest): Promise<Response> {
  const { docs } = await req.payload.find({
    collection: 'activity',
    where: { and: [{ deed: { equals: 'ordered' } }, { document: { like: `${collection}/` } }] },
    sort: '-createdAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const [last] = docs
  if (!last) return listIsOther()
  const who = last.who.replace(/ \([^)]*\)$/, '')
  const when = formatSince(last.createdAt, centralTime, now())
  return errorResponse(412, `${who} changed the order of this list at ${when} after you opened it. ${again}`)
}

async function recordMove(
  collection: ContentTypeName,
  { id, moved }: { id: string; moved: Moved },
  req: PayloadRequest,
): Promise<void> {
  const options = { draft: true, depth: 0, overrideAccess: true, req } as const
  const document = await req.payload.findByID({ collection, id, ...options })
  await recordActivity(req, {
    deed: 'ordered',
    what: `Moved to number ${moved.position} of ${moved.total} in its list: ${nameInLog(collection, document, req)}`,
    document: `${collection}/${id}`,
  })
}

/** Moves one document, in the transaction of the request. */
async function move(
  collection: ContentTypeName,
  { id, side, of, seen }: Omit<Move, 'type'>,
  req: PayloadRequest,
): Promise<Response> {
  // Nobody saves a document of the collection meanwhile: the newest version is the newest until the end.
  await lockForBulkSave(collection, req)
  const documents = await listInOrder(collection, req)
  if (isReordered(documents, seen)) return orderIsOther(collection, req)
  const before = asSeen(documents, seen)
  const target = of === undefined ? oneStep(before, id, side) : { side, of }
  const after = target ? withMove(before, id, target) : before
  const position = (after?.findIndex((one) => one.id === id) ?? -1) + 1
  if (!after || position === 0) return listIsOther()
  const isSame = before[position - 1]?.id === id
  const back = isSame ? undefined : positionOf(before, id)
  const moved: Moved = { position, total: after.length, ...(back && { back }) }
  if (isSame) return json(moved)
  await writeNumbers(collection, newNumbers(after, id), req)
  await recordMove(collection, { id, moved }, req)
  await notifyBuilder(req)
  return json(moved)
}

/** `POST /api/list-order/move`: moves one document of a list that publishers put in order by hand. Readers get it with the next release. */
export const listOrderEndpoints: Endpoint[] = defineEndpoint({
  path: moveAddress,
  method: 'post',
  isAllowed: allowedTo('list-order', 'change'),
  async respond(req) {
    const body = await jsonBodyOf(req, asked)
    if (!body)
      return errorResponse(
        400,
        'Say which document moves and where to, as JSON: {"type": "contacts", "id": "…", "side": "before", "of": "…", "seen": […]}.',
      )
    const { type, ...rest } = body
    if (!isContentTypeName(type) || !isOrderedByHand(req.payload.collections[type].config.fields))
      return errorResponse(404, 'There is no such list, or its order follows from dates or names.')
    return inOneTransaction(listOrderLock(type), req, () => move(type, rest, req))
  },
})
