import { contentTypeNames, globalNames, valuesOf, type Values } from '@osi/shared'
import type { CollectionSlug, Field, GlobalSlug, PayloadRequest } from 'payload'
import { rowsAndLatest } from '../editing/rows-and-latest.ts'
import { referencesIn } from './references-in.ts'
import { rowsThatName } from './rows-that-name.ts'

/** Who refers to a document. */
export interface Use {
  /** The slug of the collection, or of the global. */
  kind: string
  /** Missing for a global. */
  id?: string
  title: string
  /** Where in its form. */
  places: string[]
  /** Whether readers have what refers to it. */
  state: 'published' | 'draft' | 'in the trash'
}

/** More than these of one kind are not named one by one. */
const maxOfAKind = 100

const titleOf = (values: Values, titleField: string | undefined): string => {
  const title = titleField === undefined ? undefined : values[titleField]
  return typeof title === 'string' && title ? title : 'No title yet'
}

const placesOf = (
  fields: Field[],
  values: Values | undefined,
  target: { collection: string; id: string },
): string[] => [
  ...new Set(
    referencesIn(fields, values ?? {})
      .filter(({ collection, id }) => collection === target.collection && id === target.id)
      .map(({ place }) => place),
  ),
]

/** What a document, in its published row and in its newest version, has to do with another one. */
function useBy(
  by: { kind: string; id?: string; fields: Field[]; titleField?: string },
  { row, latest }: { row?: Values; latest?: Values },
  target: { collection: string; id: string },
): Use[] {
  const published = row?._status === 'published' && !row.deletedAt ? placesOf(by.fields, row, target) : []
  const places = published.length > 0 ? published : placesOf(by.fields, latest ?? row, target)
  if (places.length === 0) return []
  const state = published.length > 0 ? 'published' : row?.deletedAt ? 'in the trash' : 'draft'
  const { kind, id } = by
  return [{ kind, ...(id ? { id } : {}), title: titleOf(latest ?? row ?? {}, by.titleField), places, state }]
}

async function usesByDocuments(
  kind: CollectionSlug,
  target: { collection: string; id: string },
  req: PayloadRequest,
): Promise<Use[]> {
  const ids = await rowsThatName(req.payload, kind, target.id, maxOfAKind)
  if (ids.length === 0) return []
  const stored = await rowsAndLatest(kind, ids, req)
  const { fields, admin } = req.payload.collections[kind].config
  return [...stored].flatMap(([id, both]) => useBy({ kind, id, fields, titleField: admin.useAsTitle }, both, target))
}

async function usesByGlobal(
  slug: GlobalSlug,
  target: { collection: string; id: string },
  req: PayloadRequest,
): Promise<Use[]> {
  const config = req.payload.globals.config.find((one) => one.slug === slug)
  if (!config) return []
  const options = { slug, depth: 0, overrideAccess: true, req } as const
  const row = valuesOf(await req.payload.findGlobal(options))
  const latest = valuesOf(await req.payload.findGlobal({ ...options, draft: true }))
  const label = typeof config.label === 'string' ? config.label : slug
  return useBy({ kind: slug, fields: config.fields, titleField: 'title' }, { row, latest }, target).map((use) => ({
    ...use,
    title: label,
  }))
}

/**
 * Everything that refers to a document or a file: published or not, by a field, by a link or a picture in a text, by the menu.
 * @param req whose transaction is read in, as far as Payload reads; the asker must be allowed to read all of it
 * @returns what readers have comes first
 */
export async function usesOf(collection: string, id: string, req: PayloadRequest): Promise<Use[]> {
  const target = { collection, id }
  const uses: Use[] = []
  for (const kind of contentTypeNames) uses.push(...(await usesByDocuments(kind, target, req)))
  for (const slug of globalNames) uses.push(...(await usesByGlobal(slug, target, req)))
  const order = ['published', 'draft', 'in the trash']
  return uses.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
}
