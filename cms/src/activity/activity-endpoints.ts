import { textIn, writeCsv } from '@osi/shared'
import type { Endpoint, Payload } from 'payload'
import { may } from '../access/may.ts'
import { now } from '../platform/clock.ts'
import { defineEndpoint } from '../platform/define-endpoint.ts'
import { deeds, type Deed } from './deeds.ts'
import { recordActivity } from './record-activity.ts'

const heading = ['When (UTC)', 'Who', 'Kind', 'What', 'From', 'Document']

/** Rows that are read at once. */
const batch = 1_000

/** The log from its beginning, as CSV, piece by piece. @param until lines after this instant are left out, so that it has an end */
async function* csvOf(payload: Payload, until: Date): AsyncGenerator<string> {
  // Spreadsheets know UTF-8 by this mark alone.
  yield `\ufeff${writeCsv([heading])}`
  for (let page = 1, isMore = true; isMore; page++) {
    const { docs, hasNextPage } = await payload.find({
      collection: 'activity',
      where: { createdAt: { less_than_equal: until.toISOString() } },
      sort: ['createdAt', 'id'],
      limit: batch,
      page,
      depth: 0,
      overrideAccess: true,
    })
    yield writeCsv(
      docs.map((line) => [
        line.createdAt,
        line.who,
        deeds[line.deed satisfies Deed],
        line.what,
        textIn(line, 'from') ?? '',
        textIn(line, 'document') ?? '',
      ]),
    )
    isMore = hasNextPage
  }
}

/** `GET /api/activity/export`: the whole log as CSV, formulas made harmless. That it was taken stands in it, too. */
export const activityEndpoints: Endpoint[] = defineEndpoint({
  path: '/export',
  method: 'get',
  isAllowed: ({ req }) => may(req, 'activity', 'read'),
  async respond(req) {
    await recordActivity(req, { deed: 'export', what: 'Downloaded the activity log' })
    const until = now()
    const encoder = new TextEncoder()
    const lines = csvOf(req.payload, until)
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await lines.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
    })
    return new Response(body, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="activity-${until.toISOString().slice(0, 10)}.csv"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  },
})
