import type { DocumentProblem, LiveWindow } from '@osi/shared'
import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { fingerprintOf } from './canonical-json.ts'
import { textsIn } from './public-media.ts'

/** An entry of a collection as Payload gives it, for code that loops over all of them. */
export type Stored = Record<string, unknown> & { id: string; updatedAt: string } & LiveWindow

/** What readers may have of an entry, or why they can't have it. */
export type PublicResult = { item: unknown } | { problem: DocumentProblem }

/** An entry, looked at for readers. */
export interface PublicEntry extends LiveWindow {
  id: string
  updatedAt: string
  /** Where it stands in its list, if people put that in order: it moves without a save of the entry. */
  order: number | undefined
  problem?: DocumentProblem
  /** What readers may have; missing where there is a problem. */
  item?: unknown
  /** Of the item: equal digest, equal item. */
  digest: string
  /** Every text in the item that may be the id of something it refers to. */
  names: readonly string[]
}

const orderOf = ({ order }: Stored): number | undefined => (typeof order === 'number' ? order : undefined)

/** Whether what is known of an entry is still so. */
const isKnown = (stored: Stored, known: PublicEntry | undefined): boolean =>
  known?.updatedAt === stored.updatedAt && known.order === orderOf(stored)

/** More than these are read together with all the others. */
const maxAskedById = 300

const looksLikeId = (text: string): boolean => /^[\da-f]{8}-[\da-f-]{27}$/i.test(text)

/**
 * The entries of one collection as readers may have them. What has been read and parsed is kept until the entry is saved again, or moved in its
 * list, so that asking for a site of thousands of documents every few seconds costs little more than asking which of them have changed.
 */
export class PublicEntries {
  readonly #collection: CollectionSlug
  readonly #where: Where
  readonly #toPublic: (stored: Stored) => PublicResult
  #known: ReadonlyMap<string, PublicEntry> = new Map()
  readonly #laid = new WeakMap<Stored, PublicEntry>()

  /**
   * @param where which of the collection's entries are meant
   * @param toPublic says of an entry what readers may have; it must depend on nothing else
   */
  constructor(collection: CollectionSlug, where: Where, toPublic: (stored: Stored) => PublicResult) {
    this.#collection = collection
    this.#where = where
    this.#toPublic = toPublic
  }

  /**
   * All of them, in the order in which they were made.
   * @param req whose transaction is read in
   */
  async all(payload: Payload, req: PayloadRequest): Promise<PublicEntry[]> {
    const known = this.#known
    const saved = await this.#find(payload, req, { select: { updatedAt: true, order: true } as never })
    const stale = saved.filter((stored) => !isKnown(stored, known.get(stored.id)))
    const read =
      stale.length === 0
        ? []
        : await this.#find(payload, req, stale.length > maxAskedById ? {} : { ids: stale.map(({ id }) => id) })
    const fresh = new Map(read.map((stored) => [stored.id, this.#entryOf(stored)]))
    const entries = saved.flatMap(({ id }) => fresh.get(id) ?? known.get(id) ?? [])
    this.#known = new Map(entries.map((entry) => [entry.id, entry]))
    return entries
  }

  /**
   * The same entries, with others in the place of some. Each stands in its list where it stands now.
   * @param over by id; null leaves one out, and what is new comes last
   */
  laidOver(entries: PublicEntry[], over: ReadonlyMap<string, Stored | null> | undefined): PublicEntry[] {
    if (!over || over.size === 0) return entries
    const orders = new Map(entries.map(({ id, order }) => [id, order]))
    const parsed = new Map([...over].map(([id, stored]) => [id, stored && this.#parsedOnce(stored, orders.get(id))]))
    return [
      ...entries.map((entry) => (parsed.has(entry.id) ? parsed.get(entry.id) : entry)),
      ...[...parsed].map(([id, entry]) => (orders.has(id) ? undefined : entry)),
    ].filter((entry) => entry !== undefined && entry !== null)
  }

  /** @param order where it stands in its list; undefined for where it says itself */
  #parsedOnce(stored: Stored, order = orderOf(stored)): PublicEntry {
    const known = this.#laid.get(stored)
    if (known && known.order === order) return known
    const entry = this.#entryOf(order === undefined ? stored : { ...stored, order })
    this.#laid.set(stored, entry)
    return entry
  }

  async #find(
    payload: Payload,
    req: PayloadRequest,
    { ids, select }: { ids?: string[]; select?: never },
  ): Promise<Stored[]> {
    const { docs } = await payload.find({
      collection: this.#collection,
      where: ids ? { and: [this.#where, { id: { in: ids } }] } : this.#where,
      ...(select ? { select } : {}),
      sort: ['createdAt', 'id'],
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    })
    return docs as unknown as Stored[]
  }

  #entryOf(stored: Stored): PublicEntry {
    const publicResult = this.#toPublic(stored)
    const { id, updatedAt, goLiveAt, withdrawAt } = stored
    const entry = { id, updatedAt, order: orderOf(stored), goLiveAt, withdrawAt, ...publicResult }
    return 'item' in publicResult
      ? {
          ...entry,
          digest: fingerprintOf(publicResult.item),
          names: [...textsIn(publicResult.item)].filter(looksLikeId),
        }
      : { ...entry, digest: '', names: [] }
  }
}
