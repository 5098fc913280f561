import { isValues, parseRedirectList, textIn } from '@osi/shared'
import type { Endpoint } from 'payload'
import { recordActivity } from '../activity/record-activity.ts'
import { isPublisher } from '../access/roles.ts'
import { areSameCounts } from '../platform/are-same-counts.ts'
import { defineEndpoint, json } from '../platform/define-endpoint.ts'
import { errorResponse } from '../platform/error-response.ts'
import { inOneTransaction, Refused } from '../platform/in-one-transaction.ts'
import { valuesInBody } from '../platform/json-body.ts'
import { planList, writePlan } from './import-list.ts'

const nameCounts = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ')

/** More rows than this would hold one transaction for minutes. */
const maxRows = 2_000

/** The list of a request's body `{ text }`, or why there is none, in a sentence for the editor. */
function listIn(body: unknown): { text: string } | { problem: string } {
  const text = textIn(body, 'text') ?? ''
  const { length } = parseRedirectList(text)
  if (length === 0)
    return { problem: 'There is no row with addresses. Paste two columns: the old addresses and the new ones.' }
  if (length > maxRows) return { problem: `The list has more than ${maxRows} rows. Import it in parts.` }
  return { text }
}

/** Endpoints of the collection `redirects`: Payload looks for whatever begins with its name there alone. */
export const redirectImportEndpoints: Endpoint[] = [
  /** `POST /api/redirects/import/preview` with `{ text }`: what a pasted list would do. Writes nothing. */
  ...defineEndpoint({
    path: '/import/preview',
    method: 'post',
    isAllowed: isPublisher,
    async respond(req) {
      const list = listIn(await valuesInBody(req))
      return 'problem' in list ? errorResponse(400, list.problem) : json((await planList(list.text, req)).plan)
    },
  }),
  /**
   * `POST /api/redirects/import` with `{ text, counts? }`: writes all rows of it that are not refused, in one transaction. With the counts
   * of a preview it refuses to do anything else than was shown.
   */
  ...defineEndpoint({
    path: '/import',
    method: 'post',
    isAllowed: isPublisher,
    async respond(req) {
      const body = await valuesInBody(req)
      const list = listIn(body)
      if ('problem' in list) return errorResponse(400, list.problem)
      return inOneTransaction('redirects', req, async () => {
        const { plan, kept } = await planList(list.text, req)
        if (isValues(body['counts']) && !areSameCounts(plan.counts, body['counts']))
          throw new Refused('The addresses changed since the list was shown. Show again what it would do.')
        await writePlan(plan, kept, req)
        await recordActivity(req, { deed: 'import', what: `Imported moved addresses: ${nameCounts(plan.counts)}` })
        return json(plan)
      })
    },
  }),
]
