import type { Publication } from '@osi/shared'
import type { RenderLocals } from '../../runtime/rendering.ts'
import { trackReads, type OnRead } from '../incremental/tracked-publication.ts'

/** What a page is made from, telling what of it the page reads. */
export class TrackedLocals implements RenderLocals {
  [extra: string]: unknown
  readonly publication: Publication
  readonly siteUrl: string
  readonly #now: Date
  readonly #onRead: OnRead

  constructor(publication: Publication, now: Date, siteUrl: string, onRead: OnRead) {
    this.publication = trackReads(publication, onRead)
    this.siteUrl = siteUrl
    this.#now = now
    this.#onRead = onRead
  }

  get now(): Date {
    this.#onRead('now')
    return this.#now
  }
}
