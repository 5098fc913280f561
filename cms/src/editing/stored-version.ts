import type { CollectionSlug, GlobalSlug, PayloadRequest, Where } from 'payload'

/** A document or a global: what two people can have open at the same time. */
export type Editable = { collection: CollectionSlug; id: string } | { global: GlobalSlug }

/** The name under which tables of ours keep what concerns a document: `webinars/ID` or `globals/NAME`. */
export const documentName = (what: Editable): string =>
  'global' in what ? `globals/${what.global}` : `${what.collection}/${what.id}`

/** The newest version of a document, drafts included, as far as a save needs to know it. */
export interface StoredVersion {
  /** When it was saved (ISO). No two versions of a document have the same: saves of one document wait for each other. */
  updatedAt: string
  /** The account that saved it; undefined when the program did, or the account is gone. */
  updatedBy: string | undefined
}

/**
 * The document or global that somebody names.
 * @param type the slug of a collection, or of a global, which has no id
 * @returns undefined when there is none of that name
 */
export function editableNamed(
  { type, id }: { type: string; id?: string | undefined },
  { payload: { collections, globals } }: PayloadRequest,
): Editable | undefined {
  if (id !== undefined) return type in collections ? { collection: type as CollectionSlug, id } : undefined
  return globals.config.some(({ slug }) => slug === type) ? { global: type as GlobalSlug } : undefined
}

interface Saved {
  updatedAt?: string
  updatedBy?: string | { id: string } | null
}

function versionFrom(saved: Saved | null | undefined): StoredVersion | undefined {
  if (!saved?.updatedAt) return undefined
  const { updatedAt, updatedBy } = saved
  const account = typeof updatedBy === 'object' ? updatedBy?.id : updatedBy
  return { updatedAt: new Date(updatedAt).toISOString(), updatedBy: account ?? undefined }
}

const select = { version: { updatedAt: true, updatedBy: true } } as const

/**
 * The newest version of a document or a global. The database is asked itself: through Payload, hooks would ask for the version again.
 * @param req whose transaction is read in
 * @returns undefined when there is no such document, or a global was never saved
 */
export async function newestVersion(what: Editable, req: PayloadRequest): Promise<StoredVersion | undefined> {
  const { db, collections } = req.payload
  const options = { limit: 1, pagination: false, req, select }
  if ('global' in what) {
    const { docs } = await db.findGlobalVersions<Saved>({ global: what.global, sort: '-updatedAt', ...options })
    return versionFrom(docs[0]?.version)
  }
  const { collection, id } = what
  if (collections[collection].config.versions) {
    const where: Where = { and: [{ parent: { equals: id } }, { latest: { equals: true } }] }
    const { docs } = await db.findVersions<Saved>({ collection, where, ...options })
    if (docs[0]) return versionFrom(docs[0].version)
  }
  const where: Where = { id: { equals: id } }
  return versionFrom(await db.findOne<Saved & { id: string }>({ collection, where, req }))
}

/** A version's name for HTTP: the value of `ETag` and `If-Match`. */
export const tagOf = ({ updatedAt }: Pick<StoredVersion, 'updatedAt'>): string => `"${updatedAt}"`

/** Whether an `If-Match` allows a save over this version (RFC 9110, 13.1.1; a weak tag is taken too). */
export const isMatchedBy = (ifMatch: string, version: StoredVersion): boolean =>
  ifMatch.split(',').some((tag) => ['*', tagOf(version)].includes(tag.trim().replace(/^W\//, '')))
