import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { draftFrameAddress, headersOfFile, pageCheckerAddress, textIn } from '@osi/shared'
import { CmsUnreachable } from '../../runtime/snapshot-source.ts'
import { contentSecurityPolicy } from '../../src/security/content-security-policy.ts'
import type { SiteContext } from '../context.ts'
import { shareAddress, type Drafts } from '../drafts.ts'
import { closedLinkPage, unfinishedDraftPage } from '../plain-page.ts'
import { isOwnMachine } from '../rate-limits.ts'
import { sendCompressed, sendNotReady, sendPage, sendText } from '../replies.ts'
import { draftFileAddress } from '../unpublished-files.ts'

const html = 'text/html; charset=utf-8'

/** Bytes of the largest document that is typed. */
const maxDraftBytes = 8 * 1024 * 1024

/** Nobody keeps it, lists it, or learns its address from a link on it. */
const forOneAlone = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'referrer-policy': 'no-referrer',
}

const sendHtml = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  reply.code(status).type(html).send(page)

/** Read when the first editor needs it. It lies in no release: readers never load it. */
let checker: Buffer | undefined
function pageChecker(): Buffer {
  checker ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'))
  return checker
}

/** Drafts for those who may see them; without a service key to know the CMS by there are none. */
export async function drafts(site: FastifyInstance, context: SiteContext): Promise<void> {
  const { drafts, served, limits, clock } = context
  if (!drafts) return
  site.addContentTypeParser('text/plain', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  site.addHook('onRequest', async (_request, reply) => void reply.headers(forOneAlone))
  const answer = answersOf(context, drafts)

  site.get(`${shareAddress}*`, async (request, reply) => {
    const seconds = isOwnMachine(request.ip) ? 0 : await limits.secondsToWait('share', request.ip)
    if (seconds > 0) {
      const sentence = 'You have opened many links in a short time. Please try again in a minute.'
      return sendText(reply.header('retry-after', seconds), 429, sentence)
    }
    return answer.toLink(request, reply)
  })
  site.post(draftFrameAddress, { bodyLimit: maxDraftBytes }, (request, reply) => answer.toForm(request, reply))
  site.get(draftFileAddress, (request, reply) => answer.toFile(request, reply))
  // It says nothing of a draft, and stays the same until axe is updated.
  site.get(pageCheckerAddress, (_request, reply) =>
    sendCompressed(
      reply.type('text/javascript; charset=utf-8').header('cache-control', 'private, max-age=86400'),
      pageChecker(),
    ),
  )
  site.get(draftFrameAddress, async (_request, reply) => {
    const release = served.live()
    if (!release) return sendNotReady(reply)
    reply.removeHeader('x-frame-options').header('content-security-policy', policyOfFrame(drafts.editorOrigins))
    return sendPage(reply, context, release, {
      address: draftFrameAddress,
      now: clock(),
      editorOrigins: drafts.editorOrigins,
    })
  })
}

/** Pages of the CMS alone may show the frame. */
const policyOfFrame = (origins: readonly string[]): string =>
  contentSecurityPolicy.replace("frame-ancestors 'none'", `frame-ancestors ${origins.join(' ')}`)

function answersOf({ served, clock }: SiteContext, drafts: Drafts) {
  /** Says it in a sentence when the CMS doesn’t answer. */
  const unlessAway = async (reply: FastifyReply, work: () => Promise<FastifyReply>): Promise<FastifyReply> => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof CmsUnreachable)) throw error
      return sendText(reply, 503, 'The draft can’t be read just now. Please try again in a minute.')
    }
  }
  return {
    toLink: ({ url }: FastifyRequest, reply: FastifyReply) =>
      unlessAway(reply, async () => {
        const live = served.live()
        if (!live) return sendNotReady(reply)
        const token = /^\/share\/([\w-]{20,100})\/?$/.exec(url.replace(/\?.*$/, ''))?.[1]
        const shared = token && (await drafts.sharedBy(token))
        if (!shared) return sendHtml(reply, 404, closedLinkPage)
        const { draft, until } = shared
        const page = draft && (await drafts.page(draft, { live: live.publication, now: clock(), until }))
        return page === undefined ? sendHtml(reply, 200, unfinishedDraftPage) : sendHtml(reply, 200, page)
      }),
    async toForm({ body }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
      const live = served.live()
      if (!live) return sendNotReady(reply)
      const draft = typeof body === 'string' ? await drafts.sealed(body) : undefined
      if (!draft) return sendText(reply, 403, 'This did not come from the CMS, or too long ago.')
      const page = await drafts.page(draft, { live: live.publication, now: clock() })
      return page === undefined
        ? sendText(reply, 422, 'The site can’t show this. Its version may not fit the CMS’s.')
        : sendHtml(reply, 200, page)
    },
    toFile: ({ query }: FastifyRequest, reply: FastifyReply) =>
      unlessAway(reply, async () => {
        const pass = textIn(query, 'pass')
        const file = pass && (await drafts.file(pass))
        if (!file) return sendText(reply, 404, 'There is no such file.')
        return reply.headers(headersOfFile(file.mimeType)).send(Buffer.from(file.body))
      }),
  }
}
