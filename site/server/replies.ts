import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply } from 'fastify'
import type { RenderLocals } from '../runtime/rendering.ts'
import type { SiteContext } from './context.ts'
import { encodingOf } from './files/fast-path.ts'
import { notReadyPage } from './not-ready-page.ts'
import type { ServedRelease } from './served-release.ts'

const inBrotli = promisify(brotliCompress)
const inGzip = promisify(gzip)

/** Brotli while a reader waits. */
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

const html = 'text/html; charset=utf-8'

/** Sends a body that lies in no release, in the encoding that the browser takes. In one go: a stream takes longer than what it carries. */
export async function sendCompressed(reply: FastifyReply, body: Buffer): Promise<FastifyReply> {
  const encoding = encodingOf(reply.request.raw)
  reply.header('vary', 'accept-encoding')
  if (encoding === 'identity') return reply.send(body)
  reply.header('content-encoding', encoding)
  return reply.send(encoding === 'br' ? await inBrotli(body, quickly) : await inGzip(body))
}

/**
 * Sends a page that is made on demand.
 * @throws Error when it can't be made
 */
export async function sendPage(
  reply: FastifyReply,
  { render, clock, siteUrl }: SiteContext,
  release: ServedRelease,
  { address, status = 200, ...locals }: { address: string; status?: number } & Partial<RenderLocals>,
): Promise<FastifyReply> {
  const rendered = await render(address, { publication: release.publication, now: clock(), siteUrl, ...locals })
  if (rendered.failure !== undefined || rendered.status >= 500)
    throw new Error(rendered.failure ?? `The page ${address} can’t be made.`)
  return sendCompressed(reply.code(status).type(html).header('cache-control', 'no-store'), rendered.body)
}

/** The release's own page for unknown addresses. */
export async function sendNotFound(reply: FastifyReply, release: ServedRelease | undefined): Promise<FastifyReply> {
  if (!release) return sendNotReady(reply)
  reply.code(404).header('cache-control', 'no-cache')
  return release.notFound
    ? sendCompressed(reply.type(html), release.notFound)
    : reply.type('text/plain; charset=utf-8').send('There is no such page.\n')
}

export const sendNotReady = (reply: FastifyReply): FastifyReply =>
  reply.code(503).headers({ 'retry-after': '5', 'cache-control': 'no-store' }).type(html).send(notReadyPage)

export const sendText = (reply: FastifyReply, status: number, sentence: string): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(`${sentence}\n`)
