import { once } from 'node:events'
import { Server } from 'node:net'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import compress from '@fastify/compress'
import formbody from '@fastify/formbody'
import rateLimit from '@fastify/rate-limit'
import staticFiles from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Clock } from '../runtime/clock.ts'
import type { ReleasesFolder } from '../runtime/releases/folder.ts'
import type { Render, RenderLocals } from '../runtime/rendering.ts'
import type { ReportState } from '../src/report-a-problem/report-state.ts'
import { textTypeOf } from '../runtime/compressed-copies.ts'
import { isHashedSearchFile } from '../src/search/files/folder.ts'
import { parseSearchRequest } from '../src/search/answer/request.ts'
import { answerFor } from './answer-for.ts'
import { notReadyPage } from './not-ready-page.ts'
import { isPreviewed, previewAddress, type Preview } from './preview.ts'
import { isOwnForm } from './report/is-own-form.ts'
import { parseReport } from './report/report.ts'
import type { ReportSpool } from './report/spool.ts'
import { securityHeaders } from './security-headers.ts'
import { ServedReleases, type ServedRelease } from './served-release.ts'

export interface SiteServerParts {
  releases: ReleasesFolder
  render: Render
  spool: Pick<ReportSpool, 'keep'>
  clock: Clock
  siteUrl: string
  /** For editors; missing where there is no service key to know them by. */
  preview?: Preview
}

/** Files whose name changes with their content. */
const isHashedAsset = (path: string): boolean => path.startsWith('assets/') || isHashedSearchFile(path)

const compressed = promisify(brotliCompress)

/** Brotli while a reader waits. */
const quickly = { [constants.BROTLI_PARAM_QUALITY]: 4 }

/** Whether a reader's browser takes an answer in Brotli; parts of files are sent as they are. */
const takesBrotli = ({ headers }: FastifyRequest): boolean =>
  headers.range === undefined &&
  String(headers['accept-encoding'] ?? '')
    .split(',')
    .map((offer) => offer.trim().split(/\s*;\s*q=/))
    .some(([name, weight = '1']) => name === 'br' && Number(weight) > 0)

const formAddress = '/report-a-problem/'

/**
 * The site as readers reach it: the current release, and the two pages that answer what a reader typed.
 * It needs neither CMS nor database.
 */
export async function siteServer({
  releases,
  render,
  spool,
  clock,
  siteUrl,
  preview,
}: SiteServerParts): Promise<FastifyInstance> {
  const headers = securityHeaders(siteUrl)
  const served = new ServedReleases(releases)
  const site = Fastify({
    bodyLimit: 64 * 1024,
    // Longer than the proxies in front of it keep a connection, or they would send into one that has just closed.
    keepAliveTimeout: 75_000,
    requestTimeout: 30_000,
    return503OnClosing: false,
    trustProxy: ['loopback', 'uniquelocal'],
    frameworkErrors: (_error, _request, reply) => {
      void (reply as FastifyReply)
        .headers(headers)
        .code(400)
        .type('text/plain; charset=utf-8')
        .send('This address can’t be read.\n')
    },
  })
  site.addHook('onRequest', async (_request, reply) => void reply.headers(headers))
  site.addHook('onSend', async (_request, reply) => {
    if (draining.has(site)) reply.header('connection', 'close')
  })
  await site.register(compress, {
    global: true,
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: quickly },
  })
  site.removeAllContentTypeParsers()
  await site.register(formbody, { bodyLimit: 64 * 1024 })
  await site.register(staticFiles, { serve: false, root: releases.path, cacheControl: false })
  await site.register(rateLimit, { global: false })

  const page = async (
    reply: FastifyReply,
    release: ServedRelease,
    address: string,
    status: number,
    locals: Partial<RenderLocals>,
  ) => {
    const { publication } = release
    const rendered = await render(address, { publication, now: clock(), siteUrl, ...locals })
    if (rendered.failure !== undefined || rendered.status >= 500)
      throw new Error(rendered.failure ?? `The page ${address} can’t be made.`)
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      .headers({ 'cache-control': 'no-store', vary: 'accept-encoding' })
    // In one go: a stream for each answer takes longer than what it carries.
    return takesBrotli(reply.request)
      ? reply.header('content-encoding', 'br').send(await compressed(rendered.body, { params: quickly }))
      : reply.send(rendered.body)
  }

  const notFound = (reply: FastifyReply, release: ServedRelease | undefined) => {
    if (!release) return notReady(reply)
    reply.code(404).header('cache-control', 'no-cache')
    return release.notFound
      ? reply.type('text/html; charset=utf-8').send(release.notFound)
      : reply.type('text/plain; charset=utf-8').send('There is no such page.\n')
  }

  const moved = (reply: FastifyReply, to: string) =>
    reply.code(301).header('cache-control', 'no-cache').header('location', to).send()

  const file = (request: FastifyRequest, reply: FastifyReply, release: ServedRelease, path: string) => {
    reply.header('cache-control', isHashedAsset(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
    const upload = release.uploads.headersOf(path)
    if (upload) return reply.headers(upload).sendFile(path, release.publicFolder, { contentType: false })
    const type = textTypeOf(path)
    if (!type) return reply.sendFile(path, release.publicFolder)
    reply.type(type)
    const copy = takesBrotli(request) ? release.compressedCopyOf(path) : undefined
    return copy
      ? reply
          .headers({ 'content-encoding': 'br', vary: 'accept-encoding' })
          .sendFile(copy.name, copy.folder, { contentType: false })
      : reply.sendFile(path, release.publicFolder, { contentType: false })
  }

  const read = async (request: FastifyRequest, reply: FastifyReply) => {
    const [pathname = '/', query] = splitOnce(request.url, '?')
    const asOf = isPreviewed(request.url) ? await preview?.instantFor(request) : undefined
    if (preview && asOf) return preview.send(reply, pathname, asOf)
    const release = served.live()
    if (!release) return notReady(reply)
    if (pathname === '/search/') {
      const search = await release.searcher.search(parseSearchRequest(new URLSearchParams(query)), clock())
      return page(reply, release, request.url, 200, { search })
    }
    if (pathname === formAddress && query) return page(reply, release, request.url, 200, {})
    const answer = answerFor(release, pathname, query === undefined ? '' : `?${query}`)
    if (answer.kind === 'moved') return moved(reply, answer.to)
    if (answer.kind === 'file') return file(request, reply, release, answer.path)
    const asset = isHashedAsset(pathname.slice(1)) && served.withAsset(pathname.slice(1))
    return asset ? file(request, reply, asset, pathname.slice(1)) : notFound(reply, release)
  }

  const receive = async (request: FastifyRequest, reply: FastifyReply) => {
    const release = served.live()
    if (!release) return notReady(reply)
    const { values, problems, report, isTrapped } = parseReport(request.body)
    const answer = (status: number, state: Omit<ReportState, 'values'>) =>
      page(reply, release, formAddress, status, { report: { values, ...state } satisfies ReportState })
    const refuse = (status: number, message: string) =>
      answer(status, { problems: [{ path: '', message }], sent: false })
    if (!isOwnForm(request.headers, siteUrl))
      return refuse(403, 'The form did not come from this site. Please send it from here.')
    if (!report) return answer(422, { problems, sent: false })
    // Programs are told that it worked, so that they don't try another way.
    if (isTrapped) return answer(200, { problems: [], sent: true })
    try {
      await spool.keep(report)
    } catch (error) {
      request.log.error(error)
      return refuse(
        503,
        'The report could not be kept just now. Please try again in a few minutes, or call the office.',
      )
    }
    return answer(200, { problems: [], sent: true })
  }

  site.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }))
  site.get('/readyz', (_request, reply) => {
    const release = served.live()
    reply.code(release ? 200 : 503).header('cache-control', 'no-store')
    return release ? { status: 'ready', release: release.id } : { status: 'waiting for the first release' }
  })
  site.post(
    formAddress,
    { config: { rateLimit: { max: 10, timeWindow: '10 minutes', errorResponseBuilder: tooMany } } },
    receive,
  )
  if (preview) site.get(previewAddress, (request, reply) => preview.enter(request, reply))
  site.get('/*', read)
  site.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return notFound(reply, served.live())
    return reply
      .code(405)
      .header('allow', 'GET, HEAD')
      .type('text/plain; charset=utf-8')
      .send('This address is only for reading.\n')
  })
  site.setErrorHandler((error: { statusCode?: number; message: string }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error(error)
    const sentence = status === 429 ? error.message : (sentences[status] ?? sentences[status < 500 ? 400 : 500])
    return reply
      .code(status)
      .header('cache-control', 'no-store')
      .type('text/plain; charset=utf-8')
      .send(`${sentence}\n`)
  })
  return site
}

const sentences: Record<number, string> = {
  400: 'This request can’t be understood.',
  413: 'This is too long. Please shorten it and send it again.',
  415: 'This address takes the site’s own form only.',
  500: 'Something went wrong here. Please try again in a minute.',
}

const tooMany = () =>
  Object.assign(
    new Error('You have sent many reports in a short time. Please try again in ten minutes, or call the office.'),
    { statusCode: 429 },
  )

const notReady = (reply: FastifyReply) =>
  reply
    .code(503)
    .header('retry-after', '5')
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(notReadyPage)

const splitOnce = (text: string, at: string): [string, string?] => {
  const index = text.indexOf(at)
  return index === -1 ? [text] : [text.slice(0, index), text.slice(index + 1)]
}

const draining = new WeakSet<FastifyInstance>()

/**
 * Ends without dropping a request: no new connections are taken, every answer on an open one asks it to close,
 * and what is under way is waited for.
 * @param timeoutMs milliseconds for readers whose connection is open to ask once more and be told
 */
export async function drain(site: FastifyInstance, timeoutMs: number): Promise<void> {
  // Just after the connections that wait have been taken in: closing would reset those that still wait.
  await setImmediate()
  draining.add(site)
  // Not http.Server's own close: that one also cuts connections whose request is just arriving.
  Server.prototype.close.call(site.server)
  await Promise.race([once(site.server, 'close'), setTimeout(timeoutMs)])
  await site.close()
}
