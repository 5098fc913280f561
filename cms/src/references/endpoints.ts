import { contentTypes, type ContentTypeName } from '@osi/shared'
import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { isEditor } from '../access/roles.ts'
import { now } from '../platform/clock.ts'
import { defineEndpoint, json } from '../platform/define-endpoint.ts'
import { errorResponse } from '../platform/error-response.ts'
import { leadReadersTo } from '../redirects/redirect-old-addresses.ts'
import { problemWithRedirect } from '../redirects/problem-with-redirect.ts'
import { publishedAddresses } from '../redirects/published-addresses.ts'
import { readerStateOf } from './reader-state.ts'
import { usesOf } from './uses-of.ts'

const target = z.object({ type: z.string(), id: z.guid() })

/** The document that a request is about; undefined when there is no such kind, or the id is none. */
function targetOf(req: PayloadRequest): { type: CollectionSlug; id: string } | undefined {
  const parsed = target.safeParse(req.routeParams)
  if (!parsed.success) return undefined
  const { type, id } = parsed.data
  return type in contentTypes || type === 'media' ? { type: type as CollectionSlug, id } : undefined
}

/** Where readers find a document now; undefined when they don’t, or when it has no page of its own. */
async function addressOf(type: string, id: string, req: PayloadRequest): Promise<string | undefined> {
  if (!(type in contentTypes)) return undefined
  const address = (await publishedAddresses(type as ContentTypeName, id, req)).get(id)
  return address?.includes('#') ? undefined : address
}

const takingOff = z.object({ how: z.enum(['trash', 'unpublish']), leadTo: z.string().trim().optional() })

/** Takes something off the site, with the access of whoever asks, and leads its readers where the editor says. */
async function takeOff(req: PayloadRequest): Promise<Response> {
  const about = targetOf(req)
  const asked = takingOff.safeParse(await req.json?.().catch(() => undefined))
  if (!about || !asked.success) return errorResponse(400, 'Say what to take off the site, and how.')
  const { how, leadTo } = asked.data
  const from = await addressOf(about.type, about.id, req)
  if (leadTo) {
    const problem = await problemWithRedirect({
      field: 'to',
      value: leadTo,
      redirect: { from, to: leadTo },
      id: undefined,
      req,
    })
    if (problem !== true) return errorResponse(400, problem)
    leadReadersTo(leadTo, req)
  }
  await req.payload.update({
    collection: about.type,
    id: about.id,
    data: (how === 'trash' ? { deletedAt: now().toISOString() } : { _status: 'draft' }) as never,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return json({ message: how === 'trash' ? 'It is in the trash.' : 'It is off the site, and a draft now.' })
}

/** What hangs on a document: for the panel beside it, and for the dialogs that take it away. */
export const referenceEndpoints: Endpoint[] = [
  ...defineEndpoint({
    path: '/used-by/:type/:id',
    method: 'get',
    isAllowed: isEditor,
    async respond(req) {
      const about = targetOf(req)
      if (!about) return errorResponse(404, 'There is no such document.')
      const { type, id } = about
      return json({ uses: await usesOf(type, id, req), address: await addressOf(type, id, req) })
    },
  }),
  ...defineEndpoint({
    path: '/standing/:type/:id',
    method: 'get',
    isAllowed: isEditor,
    async respond(req) {
      const about = targetOf(req)
      return json(about ? await readerStateOf(about.type, about.id, req) : { state: 'gone' })
    },
  }),
  ...defineEndpoint({ path: '/take-off/:type/:id', method: 'post', isAllowed: isEditor, respond: takeOff }),
]
