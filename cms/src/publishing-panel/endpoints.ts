import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { recordActivity } from '../activity/record-activity.ts'
import { isEditor, isPublisher } from '../access/roles.ts'
import { json, defineEndpoint } from '../platform/define-endpoint.ts'
import { errorResponse } from '../platform/error-response.ts'
import { CommandRefused, sendCommand, BuilderSilent, type Order } from './builder.ts'
import { reportFromBuilder, reportOf } from './report-from-builder.ts'
import { stateOfDocument, stateOfGlobal } from './state-of-document.ts'

/** Forms of other sites can't send JSON unasked; Payload checks the origin of a request with a cookie besides. */
const isJson = ({ headers }: PayloadRequest): boolean => /^application\/json\b/i.test(headers.get('content-type') ?? '')

const whatOf = (name: Order, { id }: Record<string, string>): string =>
  ({
    confirm: 'Confirmed that a large part of the content goes',
    rollback: `Put the site back to the release ${id}`,
    resume: 'Ended the rollback: the site shows the newest content again',
  })[name]

/** An order to the release builder: for those who decide what readers see. */
const order = (name: Order, details: z.ZodType<Record<string, string>>): Endpoint[] =>
  defineEndpoint({
    path: `/publishing/${name}`,
    method: 'post',
    isAllowed: isPublisher,
    async respond(req) {
      if (!isJson(req)) return errorResponse(415, 'Send JSON.')
      const parsed = details.safeParse(await req.json?.().catch(() => undefined))
      if (!parsed.success) return errorResponse(400, 'Say what it is about.')
      try {
        const report = reportOf(await sendCommand(name, parsed.data))
        req.payload.logger.info({ order: name, ...parsed.data, by: req.user?.id }, 'an order to the release builder')
        await recordActivity(req, { deed: 'rollback', what: whatOf(name, parsed.data) })
        return json(report)
      } catch (error) {
        if (error instanceof CommandRefused) return errorResponse(error.status, error.message)
        if (error instanceof BuilderSilent) return errorResponse(503, error.message)
        throw error
      }
    },
  })

/** What the admin pages ask about publishing, and what publishers decide about it. The release builder's key stays here. */
export const publishingEndpoints: Endpoint[] = [
  ...defineEndpoint({
    path: '/publishing/status',
    method: 'get',
    isAllowed: isEditor,
    respond: async () => json(await reportFromBuilder()),
  }),
  ...defineEndpoint({
    path: '/publishing/documents/:type/:id',
    method: 'get',
    isAllowed: isEditor,
    async respond(req) {
      const { type, id } = req.routeParams ?? {}
      const state = await stateOfDocument(String(type), String(id), req)
      return state ? json(state) : errorResponse(404, 'There is no such document.')
    },
  }),
  ...defineEndpoint({
    path: '/publishing/globals/:name',
    method: 'get',
    isAllowed: isEditor,
    async respond(req) {
      const state = await stateOfGlobal(String(req.routeParams?.name), req)
      return state ? json(state) : errorResponse(404, 'There is no such thing.')
    },
  }),
  ...order('confirm', z.object({ fingerprint: z.string() })),
  ...order('rollback', z.object({ id: z.string() })),
  ...order('resume', z.object({})),
]
