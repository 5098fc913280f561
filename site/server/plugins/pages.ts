import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formAddress } from '../../src/report-a-problem/report-state.ts'
import { parseSearchRequest } from '../../src/search/answer/request.ts'
import { answerFor } from '../answer-for.ts'
import type { SiteContext } from '../context.ts'
import { encodingOf } from '../files/fast-path.ts'
import { sendForm } from '../files/file-response.ts'
import { isPreviewed } from '../preview.ts'
import { isOwnMachine } from '../rate-limits.ts'
import { stampOf } from '../report/time-trap.ts'
import { sendNotFound, sendNotReady, sendPage, sendText } from '../replies.ts'
import { isHashedAsset, type ServedRelease } from '../served-release.ts'

/** Everything that is read: what the fast path left over, and the two pages that answer what a reader typed. */
export async function pages(site: FastifyInstance, context: SiteContext): Promise<void> {
  const { served, files, preview, limits, clock, stamps } = context

  async function sendFile(request: FastifyRequest, reply: FastifyReply, release: ServedRelease, path: string) {
    const form = await files.form(release, path, encodingOf(request.raw))
    if (!form) return sendNotFound(reply, release)
    reply.hijack()
    sendForm(request.raw, reply.raw, form)
    return reply
  }

  async function search(request: FastifyRequest, reply: FastifyReply, release: ServedRelease, query: string) {
    const seconds = isOwnMachine(request.ip) ? 0 : await limits.secondsToWait('search', request.ip)
    if (seconds > 0) {
      const sentence = 'You have searched many times in a short time. Please try again in a minute.'
      return sendText(reply.header('retry-after', seconds), 429, sentence)
    }
    const found = await release.searcher.search(parseSearchRequest(new URLSearchParams(query)), clock())
    return sendPage(reply, context, release, { address: request.url, search: found })
  }

  async function read(request: FastifyRequest, reply: FastifyReply) {
    const [pathname = '/', query] = splitOnce(request.url, '?')
    const previewed = isPreviewed(request.url) ? await preview?.previewFor(request) : undefined
    const release = served.live()
    if (preview && previewed) return preview.send(reply, { address: pathname, previewed, release })
    if (!release) return sendNotReady(reply)
    if (pathname === '/search/') return search(request, reply, release, query ?? '')
    if (pathname === formAddress) {
      const reportStamp = stampOf(stamps.clock(), stamps.secret)
      return sendPage(reply, context, release, { address: request.url, reportStamp })
    }
    const answer = answerFor(release, pathname, query === undefined ? '' : `?${query}`)
    if (answer.kind === 'moved')
      return reply.code(301).headers({ 'cache-control': 'no-cache', location: answer.to }).send()
    if (answer.kind === 'file') return sendFile(request, reply, release, answer.path)
    const asset = isHashedAsset(pathname.slice(1)) && served.withAsset(pathname.slice(1))
    return asset ? sendFile(request, reply, asset, pathname.slice(1)) : sendNotFound(reply, release)
  }

  site.get('/*', read)
}

const splitOnce = (text: string, at: string): [string, string?] => {
  const index = text.indexOf(at)
  return index === -1 ? [text] : [text.slice(0, index), text.slice(index + 1)]
}
