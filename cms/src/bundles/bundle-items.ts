import {
  contentTypeNames,
  isContentTypeName,
  isOneOf,
  globalNames,
  titleIn,
  valuesOf,
  type Values,
  type ContentTypeName,
  type GlobalName,
} from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { kindNamesIn } from '../admin/kind-names.ts'
import { rowsAndLatest } from '../editing/rows-and-latest.ts'
import { documentName } from '../editing/stored-version.ts'

/** A bundle, as far as it says what goes live together: fields of the collection, at depth 0. */
export interface BundleContent {
  items?: readonly { relationTo: string; value: unknown }[] | null
  globals?: readonly string[] | null
}

/** What can be in a bundle: a document of a content type, or a global. */
export type Bundled = { collection: ContentTypeName; id: string } | { global: GlobalName }

/** One thing of a bundle, as it is stored. */
export interface BundleItem {
  what: Bundled
  /** `webinars/ID` or `globals/NAME`. */
  document: string
  /** The slug of the collection or global. */
  type: string
  title: string
  /** What editors call such a document. */
  kind: string
  /** What is published, or was saved first; null where there is nothing yet. */
  row: Values | null
  /** The newest version, drafts included. */
  latest: Values | null
  /** What publishing it would do for readers. */
  change: 'new' | 'changed' | 'none' | 'in the trash' | 'gone'
}

/** What a bundle consists of, in its order; globals come last. */
export function contentOf({ items, globals }: BundleContent): Bundled[] {
  const documents = (items ?? []).flatMap(({ relationTo, value }) =>
    isContentTypeName(relationTo) && typeof value === 'string' ? [{ collection: relationTo, id: value }] : [],
  )
  return [
    ...new Map(documents.map((document) => [document.id, document])).values(),
    ...(globals ?? []).flatMap((name) => (isOneOf(globalNames, name) ? [{ global: name }] : [])),
  ]
}

const isThere = (values: Values | undefined): values is Values => typeof values?.updatedAt === 'string'

export const isPublished = (values: Values | null): values is Values => values?._status === 'published'

function changeOf(row: Values | null, latest: Values | null): BundleItem['change'] {
  if (!latest) return 'gone'
  if (latest.deletedAt) return 'in the trash'
  if (!isPublished(row)) return 'new'
  return isPublished(latest) ? 'none' : 'changed'
}

type Stored = Map<string, { row: Values | null; latest: Values | null }>

async function readDocuments(content: readonly Bundled[], req: PayloadRequest): Promise<Stored> {
  const stored: Stored = new Map()
  for (const collection of contentTypeNames) {
    const ids = content.flatMap((what) => ('collection' in what && what.collection === collection ? [what.id] : []))
    if (ids.length === 0) continue
    for (const [id, { row, latest }] of await rowsAndLatest(collection, ids, req))
      stored.set(`${collection}/${id}`, { row: row ?? null, latest: latest ?? null })
  }
  return stored
}

async function readGlobals(content: readonly Bundled[], req: PayloadRequest): Promise<Stored> {
  const stored: Stored = new Map()
  for (const what of content) {
    if (!('global' in what)) continue
    const options = { slug: what.global, depth: 0, overrideAccess: true, req } as const
    const row = valuesOf(await req.payload.findGlobal(options))
    const latest = valuesOf(await req.payload.findGlobal({ ...options, draft: true }))
    stored.set(documentName(what), { row: isThere(row) ? row : null, latest: isThere(latest) ? latest : null })
  }
  return stored
}

/** The things of a bundle as they are stored, in the transaction of the request, in the order that they are named in. */
export async function readItems(content: readonly Bundled[], req: PayloadRequest): Promise<BundleItem[]> {
  const stored = new Map([...(await readDocuments(content, req)), ...(await readGlobals(content, req))])
  const kinds = kindNamesIn(req.payload.config)
  return content.map((what) => {
    const document = documentName(what)
    const { row = null, latest = null } = stored.get(document) ?? {}
    const type = 'global' in what ? what.global : what.collection
    const kind = kinds[type] ?? type
    const title = 'global' in what ? kind : titleIn(type, latest) || `${kind} without a title`
    return { what, document, type, title, kind, row, latest, change: changeOf(row, latest) }
  })
}

/** What has a name, `webinars/ID`; undefined for what is none. */
export function bundledNamed(document: string): Bundled | undefined {
  const [type = '', id = ''] = document.split('/')
  if (type === 'globals') return isOneOf(globalNames, id) ? { global: id } : undefined
  return isContentTypeName(type) ? { collection: type, id } : undefined
}
