import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http'
import { Server } from 'node:net'
import { setImmediate, setTimeout } from 'node:timers/promises'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply } from 'fastify'
import { pino, type Logger } from 'pino'
import type { ReleasesFolder } from '../runtime/releases/folder.ts'
import type { SiteContext } from './context.ts'
import { answerErrors, answerFailedFile, newRequestId } from './errors.ts'
import { fastPath } from './files/fast-path.ts'
import { FileCache } from './files/file-cache.ts'
import { drafts } from './plugins/drafts.ts'
import { health } from './plugins/health.ts'
import { pages } from './plugins/pages.ts'
import { previewEntrance } from './plugins/preview.ts'
import { maxFormBytes, reportForm } from './plugins/report-form.ts'
import { sharingPictures } from './plugins/sharing-pictures.ts'
import { rateLimits } from './rate-limits.ts'
import { sendNotFound, sendText } from './replies.ts'
import { securityHeaders } from './security-headers.ts'
import { isHashedAsset, ServedReleases } from './served-release.ts'

export interface SiteServerParts extends Pick<
  SiteContext,
  'render' | 'spool' | 'stamps' | 'clock' | 'siteUrl' | 'preview' | 'drafts'
> {
  releases: ReleasesFolder
  log?: Logger
  /** Whose forwarded headers are believed. */
  trustedProxies?: readonly string[]
  /** Whether browsers are to reach the hosts below the site’s by TLS alone, too. */
  coversSubdomains?: boolean
  /** Told of every answer, once it is sent. */
  onAnswer?: (status: number) => void
}

/**
 * The site as readers reach it: the current release, and the two pages that answer what a reader typed.
 * It needs neither CMS nor database.
 */
export async function siteServer(parts: SiteServerParts): Promise<FastifyInstance> {
  const { releases, siteUrl, log = pino({ enabled: false }), trustedProxies = [], onAnswer } = parts
  const logger: FastifyBaseLogger = log
  const headers = securityHeaders(siteUrl, parts.coversSubdomains)
  const served = new ServedReleases(releases)
  const files = new FileCache(headers, isHashedAsset)
  const context: SiteContext = {
    ...parts,
    served,
    files,
    pictures: releases.sharingPictures,
    limits: rateLimits(),
  }
  const answeredFast = fastPath(served, files, answerFailedFile(headers, log))
  const site = Fastify({
    bodyLimit: maxFormBytes,
    requestTimeout: 30_000,
    return503OnClosing: false,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    genReqId: newRequestId,
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    serverFactory: (others) =>
      httpServer((request, response) => {
        if (onAnswer) response.once('finish', () => onAnswer(response.statusCode))
        if (draining.has(site)) response.shouldKeepAlive = false
        if (hasTwoHosts(request)) return refuse(response, headers, 'This request names two sites.')
        if (!answeredFast(request, response)) others(request, response)
      }),
    frameworkErrors: (_error, _request, reply) =>
      void sendText((reply as FastifyReply).headers(headers), 400, 'This address can’t be read.'),
  })
  site.addHook('onRequest', async (_request, reply) => void reply.headers(headers))
  site.removeAllContentTypeParsers()
  for (const plugin of [health, reportForm, previewEntrance, drafts, sharingPictures, pages])
    await site.register(plugin, context)
  site.setNotFoundHandler((request, reply) =>
    request.method === 'GET' || request.method === 'HEAD'
      ? sendNotFound(reply, served.live())
      : sendText(reply.header('allow', 'GET, HEAD'), 405, 'This address is only for reading.'),
  )
  answerErrors(site, log)
  return site
}

/** Node's server, for a fast path before the framework. */
const httpServer = (answer: (request: IncomingMessage, response: ServerResponse) => void): HttpServer =>
  // Longer than the proxies in front of it keep a connection, or they would send into one that has just closed.
  createServer({ keepAliveTimeout: 75_000, requestTimeout: 30_000 }, answer)

/** Node takes the first of two `Host` headers; who is in front may have taken the second. */
function hasTwoHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0
  for (let index = 0; index < rawHeaders.length; index += 2)
    if (rawHeaders[index]!.length === 4 && rawHeaders[index]!.toLowerCase() === 'host') hosts += 1
  return hosts > 1
}

const refuse = (response: ServerResponse, headers: Readonly<Record<string, string>>, sentence: string): void =>
  void response
    .writeHead(400, { ...headers, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end(`${sentence}\n`)

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
  // On a busy machine, a request may have come in since this process last looked.
  await setImmediate()
  await site.close()
}
