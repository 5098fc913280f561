import { previewLastsMs, previewOfPass, readPublication, type Previewed, type Publication } from '@osi/shared'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../runtime/clock.ts'
import type { Render } from '../runtime/rendering.ts'
import { CmsUnreachable, type SnapshotSource } from '../runtime/snapshot-source.ts'
import type { ServedRelease } from './served-release.ts'
import { withPasses } from './unpublished-files.ts'

/** Where an editor enters with a pass from the CMS, and leaves. */
export const previewAddress = '/preview/'

const cookieName = 'osi-preview'

/** Over TLS, a name that browsers take from this host alone. */
const cookieNameFor = (siteUrl: string): string => (siteUrl.startsWith('https:') ? `__Host-${cookieName}` : cookieName)

/** Whether an address is shown as of another day too: pages and feeds; what they load, and what search finds, is of the live release. */
export const isPreviewed = (url: string): boolean =>
  /^[^?]*(\/|\.ics|\.xml)(\?|$)/.test(url) && !/^\/search\/\?/.test(url)

/** Whether a browser shows a pass, good or not. */
export const showsPass = (cookie: string | undefined): boolean => cookie?.includes(`${cookieName}=`) ?? false

/** Milliseconds for which the CMS is not asked again: a page and the next few clicks. */
const fresh = 5_000

export interface PreviewParts {
  source: SnapshotSource
  render: Render
  serviceKey: string
  siteUrl: string
  /** The machine's clock, also where the site stands still at another day: passes run out by it. */
  clock: Clock
}

/** The pages of the whole site as of another day, or with the drafts of a bundle, for the browser of an editor who has a pass from the CMS. */
export class Preview {
  readonly #parts: PreviewParts
  /** The last publication that was asked for: an editor looks at one day at a time. */
  #known?: { what: string; askedAt: number; publication: Promise<Publication> }

  constructor(parts: PreviewParts) {
    this.#parts = parts
  }

  /** Takes in a pass, or takes it away; either way the editor lands on the front page. */
  async enter(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { serviceKey, siteUrl, clock } = this.#parts
    const { pass = '' } = request.query as { pass?: string }
    const isGood = typeof pass === 'string' && (await previewOfPass(pass, clock(), serviceKey)) !== undefined
    const secure = siteUrl.startsWith('https:') ? '; Secure' : ''
    const lasts = isGood ? previewLastsMs / 1000 : 0
    return reply
      .code(303)
      .header('cache-control', 'no-store')
      .header(
        'set-cookie',
        `${cookieNameFor(siteUrl)}=${isGood ? pass : ''}; Path=/; Max-Age=${lasts}; HttpOnly; SameSite=Lax${secure}`,
      )
      .header('location', '/')
      .send()
  }

  /** What a reader may look at; undefined for everybody without a pass, and so for every real reader. */
  async previewFor({ headers }: Pick<FastifyRequest, 'headers'>): Promise<Previewed | undefined> {
    const name = cookieNameFor(this.#parts.siteUrl)
    const pass = new RegExp(`(?:^|;\\s*)${name}=([\\w.-]+)`).exec(headers.cookie ?? '')?.[1]
    return pass ? previewOfPass(pass, this.#parts.clock(), this.#parts.serviceKey) : undefined
  }

  /**
   * A page as a pass has it. Files that readers don’t have are loaded with passes of their own.
   * @throws Error when it can't be made
   */
  async send(
    reply: FastifyReply,
    { address, previewed, release }: { address: string; previewed: Previewed; release: ServedRelease | undefined },
  ): Promise<FastifyReply> {
    const { render, siteUrl } = this.#parts
    reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex')
    let publication: Publication
    try {
      publication = await this.#publicationOf(previewed)
    } catch (error) {
      if (!(error instanceof CmsUnreachable)) throw error
      return reply.code(503).type('text/plain; charset=utf-8').send('The CMS does not answer. Try again in a minute.\n')
    }
    const { asOf } = previewed
    const locals = { publication, now: asOf, asOf, isPreview: true, isBundle: previewed.bundle !== undefined, siteUrl }
    const page = await render(address, locals)
    if (page.failure !== undefined) throw new Error(page.failure)
    if (page.status === 404) {
      const notFound = await render('/404.html', locals)
      return reply.code(404).type('text/html; charset=utf-8').send(notFound.body)
    }
    const type = String(page.headers['content-type'])
    reply.code(page.status).type(type)
    if (!type.startsWith('text/html')) return reply.send(page.body)
    const unpublished = publication.media.filter(({ id }) => !release?.uploads.has(id))
    return reply.send(await withPasses(page.body.toString(), unpublished, this.#parts))
  }

  #publicationOf({ asOf, bundle }: Previewed): Promise<Publication> {
    const now = this.#parts.clock().getTime()
    const known = this.#known
    const what = `${asOf.getTime()} ${bundle ?? ''}`
    if (known?.what === what && now - known.askedAt < fresh) return known.publication
    const publication = this.#parts.source.fetch(undefined, { asOf, bundle }).then((snapshot) => {
      if (snapshot === 'unchanged') throw new CmsUnreachable('The CMS gave no snapshot.')
      return readPublication(snapshot).publication
    })
    this.#known = { what, askedAt: now, publication }
    publication.catch(() => (this.#known = undefined))
    return publication
  }
}
