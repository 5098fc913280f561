import {
  draftSchema,
  isContentTypeName,
  openSealedDraft,
  unpublishedFilesOf,
  valuesOf,
  withDraft,
  mediaSchema,
  type Draft,
  type Publication,
} from '@osi/shared'
import { z } from 'zod'
import type { Clock } from '../runtime/clock.ts'
import type { Render } from '../runtime/rendering.ts'
import { CmsUnreachable } from '../runtime/snapshot-source.ts'
import { fileOfPass, withPasses } from './unpublished-files.ts'

/** What links for people without an account begin with. */
export const shareAddress = '/share/'

/** An address as a log may have it: without what lets somebody in. */
export const withoutPass = (address: string): string =>
  address.replace(/^(\/share\/)[^/?]+/, '$1…').replace(/([?&]pass=)[^&]+/, '$1…')

/** Milliseconds. One document, or one file’s beginning. */
const timeoutMs = 20_000

const sharedDraft = z.object({
  /** Missing where what is written is not complete enough to be shown. */
  draft: draftSchema.optional(),
  /** When the link ends, an ISO instant. */
  until: z.iso.datetime(),
})
export type SharedDraft = z.infer<typeof sharedDraft>

/** Whether readers have it as it is: it was published meanwhile, and nobody has written on. */
function isLive(live: Publication, { type, document }: Draft): boolean {
  const { id, updatedAt } = valuesOf(document)
  return isContentTypeName(type) && typeof id === 'string' && live.find(type, id)?.updatedAt === updatedAt
}

export interface DraftsParts {
  /** The CMS as this process reaches it. */
  cmsUrl: string
  render: Render
  serviceKey: string
  siteUrl: string
  /** Whose pages may show the frame: the CMS’s public origins. */
  editorOrigins: readonly string[]
  /** The machine’s clock: seals run out by it. */
  clock: Clock
}

/** A draft for somebody who may see it: the editor who types it, or whoever has a link to it. */
export class Drafts {
  readonly #parts: DraftsParts

  constructor(parts: DraftsParts) {
    this.#parts = parts
  }

  get editorOrigins(): readonly string[] {
    return this.#parts.editorOrigins
  }

  /**
   * What a link leads to.
   * @returns undefined when it is none, or has ended
   * @throws CmsUnreachable when the CMS doesn’t say
   */
  async sharedBy(token: string): Promise<SharedDraft | undefined> {
    const response = await this.#askCms('/api/share-links/open', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
    if (response.ok) return sharedDraft.parse(await response.json())
    await response.body?.cancel()
    if (response.status === 404) return undefined
    throw new CmsUnreachable(`The CMS answered with an error (${response.status}).`)
  }

  /** What an editor types, as their form sent it by way of the CMS; undefined when the CMS did not seal it. */
  sealed(text: string): Promise<Draft | undefined> {
    const { clock, serviceKey } = this.#parts
    return openSealedDraft(text, clock(), serviceKey)
  }

  /**
   * The page that shows a draft, which may name files that readers don’t have: they are loaded with a pass.
   * @param now the instant that the page is true of
   * @returns undefined when the site can’t show it
   * @throws Error when the page can’t be made
   */
  async page(
    draft: Draft,
    { live, now, until }: { live: Publication; now: Date; until?: string },
  ): Promise<string | undefined> {
    const { render, siteUrl } = this.#parts
    const site = withDraft(live, draft)
    if (!site) return undefined
    const shown = { until, isLive: isLive(live, draft) }
    const page = await render(site.address, { publication: site.publication, now, siteUrl, draft: shown })
    if (page.status !== 200) throw new Error(page.failure ?? `The page of a draft can’t be made (${page.status}).`)
    const unpublished = unpublishedFilesOf(live, draft)
    const uploads = draft.media.flatMap((raw) => mediaSchema.safeParse(raw).data ?? [])
    return withPasses(
      page.body.toString(),
      uploads.filter(({ id }) => unpublished.includes(id)),
      this.#parts,
    )
  }

  /**
   * A file that is loaded with a pass.
   * @returns undefined when the pass is none, or has run out, or the CMS has no such file any more
   * @throws CmsUnreachable when the CMS doesn’t answer
   */
  async file(pass: string): Promise<{ mimeType: string; body: Uint8Array } | undefined> {
    const file = await fileOfPass(pass, this.#parts)
    if (!file) return undefined
    const response = await this.#askCms(file.url)
    if (!response.ok) return void (await response.body?.cancel())
    return { mimeType: file.mimeType, body: await response.bytes() }
  }

  #askCms(address: string, { headers = {}, ...init }: RequestInit & { headers?: Record<string, string> } = {}) {
    const { cmsUrl, serviceKey } = this.#parts
    return fetch(new URL(address, cmsUrl), {
      ...init,
      headers: { ...headers, authorization: `Bearer ${serviceKey}` },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((error: unknown) => {
      throw new CmsUnreachable('The CMS does not answer.', { cause: error })
    })
  }
}
