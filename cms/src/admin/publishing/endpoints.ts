import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { isEditor, isPublisher } from '../../access/roles.ts'
import { answer, offered, refusal } from '../../api/offered.ts'
import { OrderRefused, orderPublisher, PublisherSilent, type Order } from './publisher.ts'
import { reportFromPublisher, reportOf } from './report-from-publisher.ts'
import { stateOfDocument, stateOfGlobal } from './state-of-document.ts'

/** Forms of other sites can't send JSON unasked; Payload checks the origin of a request with a cookie besides. */
const isJson = ({ headers }: PayloadRequest): boolean => /^application\/json\b/i.test(headers.get('content-type') ?? '')

/** An order to the publisher: for those who decide what readers see. */
const order = (name: Order, details: z.ZodType<Record<string, string>>): Endpoint[] =>
  offered({
    path: `/publishing/${name}`,
    method: 'post',
    isAllowed: isPublisher,
    async respond(req) {
      if (!isJson(req)) return refusal(415, 'Send JSON.')
      const parsed = details.safeParse(await req.json?.().catch(() => undefined))
      if (!parsed.success) return refusal(400, 'Say what it is about.')
      try {
        const report = reportOf(await orderPublisher(name, parsed.data))
        req.payload.logger.info({ order: name, ...parsed.data, by: req.user?.id }, 'an order to the publisher')
        return answer(report)
      } catch (error) {
        if (error instanceof OrderRefused) return refusal(error.status, error.message)
        if (error instanceof PublisherSilent) return refusal(503, error.message)
        throw error
      }
    },
  })

/** What the admin pages ask about publishing, and what publishers decide about it. The publisher's key stays here. */
export const publishingEndpoints: Endpoint[] = [
  ...offered({
    path: '/publishing/status',
    method: 'get',
    isAllowed: isEditor,
    respond: async () => answer(await reportFromPublisher()),
  }),
  ...offered({
    path: '/publishing/documents/:type/:id',
    method: 'get',
    isAllowed: isEditor,
    async respond(req) {
      const { type, id } = req.routeParams ?? {}
      const state = await stateOfDocument(String(type), String(id), req)
      return state ? answer(state) : refusal(404, 'There is no such document.')
    },
  }),
  ...offered({
    path: '/publishing/globals/:name',
    method: 'get',
    isAllowed: isEditor,
    async respond(req) {
      const state = await stateOfGlobal(String(req.routeParams?.name), req)
      return state ? answer(state) : refusal(404, 'There is no such thing.')
    },
  }),
  ...order('confirm', z.object({ fingerprint: z.string() })),
  ...order('rollback', z.object({ id: z.string() })),
  ...order('resume', z.object({})),
]
