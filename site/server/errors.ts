import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { withoutPass } from './drafts.ts'
import { sendText } from './replies.ts'

const sentences: Readonly<Record<number, string>> = {
  400: 'This request can’t be understood.',
  413: 'This is too long. Please shorten it and send it again.',
  415: 'This address takes the site’s own form only.',
}

/** What a reader can tell the office, and the office finds in the log. */
export const newRequestId = (): string => randomBytes(6).toString('hex')

const apology = (id: string): string =>
  `Something went wrong here. Please try again in a minute. If it happens again, tell the office this number: ${id}`

/** Every error becomes a sentence; one of our own making a line in the log, with the number that the reader is told. */
export function answerErrors(site: FastifyInstance, log: Logger): void {
  site.setErrorHandler((error: { statusCode?: number; message: string }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500) return sendText(reply, status, sentences[status] ?? sentences[400]!)
    const { id, method, url } = request
    log.error({ requestId: id, method, address: withoutPass(url), err: error }, 'a request failed')
    return sendText(reply.header('x-request-id', request.id), status, apology(request.id))
  })
}

/** The same for what is answered before the framework sees it. @param headers of every answer */
export const answerFailedFile =
  (headers: Readonly<Record<string, string>>, log: Logger) =>
  (error: unknown, { method, url }: IncomingMessage, response: ServerResponse): void => {
    const requestId = newRequestId()
    log.error({ requestId, method, address: url, err: error }, 'a file could not be sent')
    if (response.headersSent) return void response.destroy()
    const body = `${apology(requestId)}\n`
    response
      .writeHead(500, {
        ...headers,
        'cache-control': 'no-store',
        'content-type': 'text/plain; charset=utf-8',
        'x-request-id': requestId,
        'content-length': Buffer.byteLength(body),
      })
      .end(body)
  }
