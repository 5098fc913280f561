import { hash, timingSafeEqual } from 'node:crypto'
import type { Socket } from 'node:net'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { publishingStatusSchema, type PublishingStatus, messageOf } from '@osi/shared'
import { z } from 'zod'

/** What the API can ask for; see `main.ts`. */
export interface BuilderDesk {
  notify(): void
  status(): PublishingStatus
  /** @throws Error with a plain sentence when there is no such release */
  rollBackTo(id: string): Promise<void>
  resume(): Promise<void>
  /** @returns false when that snapshot is not the one that waits for a confirmation */
  confirm(fingerprint: string): Promise<boolean>
}

const methods: Record<string, 'GET' | 'POST'> = {
  '/status': 'GET',
  '/notify': 'POST',
  '/rollback': 'POST',
  '/resume': 'POST',
  '/confirm': 'POST',
}

/**
 * The release builder's own address for the CMS: notifications, the status, and what publishers decide. Never for readers.
 * Requests without the service key get an empty 401, whatever their address. What can't be read is refused without a word.
 */
export function builderApi(desk: BuilderDesk, serviceKey: string): FastifyInstance {
  const known = digest(`Bearer ${serviceKey}`)
  const hasKey = ({ headers }: FastifyRequest): boolean => timingSafeEqual(digest(headers.authorization ?? ''), known)
  const api = Fastify({
    bodyLimit: 16 * 1024,
    forceCloseConnections: true,
    clientErrorHandler: refuseUnread,
    frameworkErrors(error, request, reply) {
      const status = hasKey(request) ? (error.statusCode ?? 400) : 401
      void (reply as FastifyReply).code(status).send()
    },
  })
  api.addHook('onRequest', async (request, reply) => {
    if (!hasKey(request)) return reply.code(401).send()
    const method = methods[request.url.split('?')[0] ?? '']
    if (method && request.method !== method) return reply.code(405).header('allow', method).send()
  })
  // A notify may come with any body or none; only what is needed is read.
  api.removeAllContentTypeParsers()
  api.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? undefined : JSON.parse(body as string))
    } catch {
      done(null, undefined)
    }
  })
  api.setNotFoundHandler((_request, reply) => reply.code(404).send())
  api.setErrorHandler((error: { statusCode?: number }, _request, reply) => reply.code(error.statusCode ?? 500).send())

  api.get<{ Querystring: { documents?: string } }>('/status', ({ query }) =>
    publishingStatusSchema.parse(withDocuments(desk.status(), query.documents)),
  )
  api.post('/notify', (_request, reply) => {
    desk.notify()
    return reply.code(202).send()
  })
  api.post('/rollback', async (request, reply) => {
    const command = z.object({ id: z.string() }).safeParse(request.body)
    if (!command.success) return reply.code(400).send({ message: 'Say which release: { "id": "…" }.' })
    try {
      await desk.rollBackTo(command.data.id)
    } catch (error) {
      return reply.code(404).send({ message: messageOf(error) })
    }
    return desk.status()
  })
  api.post('/resume', async () => {
    await desk.resume()
    return desk.status()
  })
  api.post('/confirm', async (request, reply) => {
    const command = z.object({ fingerprint: z.string() }).safeParse(request.body)
    if (command.success && (await desk.confirm(command.data.fingerprint))) return desk.status()
    return reply.code(409).send({ message: 'The content has changed since; look at it again before you confirm it.' })
  })
  return api
}

/**
 * A site of ten thousand documents is asked every few seconds: `?documents=webinars/1` answers about that one alone, and an empty
 * `?documents=` about none.
 */
function withDocuments(status: PublishingStatus, wanted: string | undefined): PublishingStatus {
  if (wanted === undefined) return status
  const document = status.documents[wanted]
  return { ...status, documents: document ? { [wanted]: document } : {} }
}

const statusesOfUnread: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** What isn't HTTP, or has a head beyond measure, never becomes a request that a hook could see. Fastify would explain itself. */
function refuseUnread({ code }: NodeJS.ErrnoException, socket: Socket): void {
  if (socket.destroyed || !socket.writable) return
  const status = statusesOfUnread[code ?? ''] ?? '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`)
}

const digest = (value: string): Buffer => hash('sha256', value, 'buffer')
